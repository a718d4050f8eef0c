package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;

/**
 * A key of a host, with a certificate that no authority of Java's knows.
 *
 * @param store both, as Java reads them
 * @param key the key, in PEM
 * @param certificate the certificate, in PEM
 */
record TlsKey(Path store, Path key, Path certificate) {

  /** The password of the store. */
  static final String PASSWORD = "changeit";

  private static final String ALIAS = "registry";

  /** Makes one. */
  static TlsKey in(Path folder, String host) throws Exception {
    TlsKey made =
        new TlsKey(
            folder.resolve("key.p12"), folder.resolve("key.pem"), folder.resolve("cert.pem"));
    ProcessBuilder keytool =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            ALIAS,
            "-keyalg",
            "EC",
            "-dname",
            "CN=" + host,
            "-ext",
            "SAN=dns:" + host,
            "-keystore",
            made.store.toString(),
            "-storepass",
            PASSWORD);
    CliJar.Result result = CliJar.run(keytool);
    assertThat(result.code()).as(result.out() + result.err()).isZero();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(made.store)) {
      store.load(in, PASSWORD.toCharArray());
    }
    byte[] key = store.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded();
    Files.writeString(made.key, pem("PRIVATE KEY", key));
    Files.writeString(
        made.certificate, pem("CERTIFICATE", store.getCertificate(ALIAS).getEncoded()));
    return made;
  }

  private static String pem(String what, byte[] bytes) {
    String text =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(bytes);
    return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
  }
}
