package dev.jlserve.cli.compile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileObject;

/** A source as it was when it was read, whatever the file holds now. */
final class ReadSource extends ForwardingJavaFileObject<JavaFileObject> {

  private final byte[] content;
  private final Charset encoding;

  ReadSource(JavaFileObject file, byte[] content, Charset encoding) {
    super(file);
    this.content = content;
    this.encoding = encoding;
  }

  JavaFileObject file() {
    return fileObject;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
    try {
      return encoding.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      // javac says where it is no text.
      return super.getCharContent(ignoreEncodingErrors);
    }
  }
}
