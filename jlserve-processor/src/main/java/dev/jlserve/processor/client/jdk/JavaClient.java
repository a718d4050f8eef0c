package dev.jlserve.processor.client.jdk;

import dev.jlserve.processor.client.ClientApi;
import dev.jlserve.processor.client.ClientNames;
import dev.jlserve.processor.client.DeprecatedTypes;
import dev.jlserve.processor.client.SharedSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Writes the Java client of an app. */
public final class JavaClient {

  private final String packageName;
  private final Map<String, String> files = new TreeMap<>();

  private JavaClient(String packageName) {
    this.packageName = packageName;
  }

  /** Its sources by their paths below a source root, without the line that marks them. */
  public static Map<String, String> of(ClientApi api) {
    ClientNames names = new ClientNames(api, JavaNames.taken(api));
    DeprecatedTypes deprecated = new DeprecatedTypes(api);
    JavaClient client = new JavaClient(JavaNames.packageOf(api));
    JavaRecord records = new JavaRecord(api, names, deprecated);
    JavaUnion unions = new JavaUnion(api, names, deprecated);
    api.records()
        .forEach(each -> client.add(names.of(each.type()), file -> records.write(each, file)));
    api.unions()
        .forEach(each -> client.add(names.of(each.type()), file -> unions.write(each, file)));
    api.enums()
        .forEach(
            each -> {
              String name = names.of(each.type());
              client.add(name, file -> JavaEnum.write(each, name, file));
            });
    api.failures()
        .forEach(
            each ->
                client.add(names.of(each), file -> JavaFailure.write(each, names.of(each), file)));
    client.add(JavaNames.CODEC, file -> new JavaCodec(api, names, file).write(deprecated));
    client.add(
        JavaNames.client(api), file -> new JavaClientClass(api, names, file).write(deprecated));
    JavaNames.SHARED.forEach(client::share);
    return client.files;
  }

  private void add(String name, Consumer<JavaFile> content) {
    JavaFile file = new JavaFile(packageName);
    content.accept(file);
    files.put(path(name), file.toString());
  }

  private void share(String name) {
    String text = SharedSource.read(JavaClient.class, name + ".java.txt");
    files.put(path(name), text.replace("@package@", packageName));
  }

  private String path(String name) {
    return packageName.replace('.', '/') + "/" + name + ".java";
  }
}
