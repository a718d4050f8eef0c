import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.util.List;
import java.util.stream.Stream;

@JLServeApp
public class EndpointProduces {

  record In(String text) {}

  record Out(int length) {}

  public void setup() {}

  public void downloadWeights() {}

  @Endpoint
  public byte[] unnamed(In in) {
  //            ^ [jlserve/EndpointOutput] endpoint 'unnamed' returns 'byte[]'; it returns exactly one record, or a sealed interface of them. To answer the bytes themselves, say what they are: @Endpoint(produces = "image/png").
    return new byte[0];
  }

  @Endpoint(path = "/empty", produces = "")
  public byte[] empty(In in) {
  //            ^ [jlserve/EndpointOutput] endpoint 'empty' returns 'byte[]'; it returns exactly one record, or a sealed interface of them. To answer the bytes themselves, say what they are: @Endpoint(produces = "image/png").
    return new byte[0];
  }

  @Endpoint(produces = "image/png")
  //                   ^ [jlserve/EndpointProduces] endpoint 'one' has produces = "image/png" and returns 'Out'; a media type is that of the bytes which a method returns. Return 'byte[]', or remove 'produces'.
  // ecj 29:13
  public Out one(In in) {
    return new Out(1);
  }

  @Endpoint(produces = "text/plain; charset=utf-8")
  //                   ^ [jlserve/EndpointProduces] endpoint 'text' has produces = "text/plain; charset=utf-8" and returns 'String'; a media type is that of the bytes which a method returns. Return 'byte[]', or remove 'produces'.
  // ecj 36:13
  public String text(In in) {
    return "";
  }

  @Endpoint(produces = "image/png")
  //                   ^ [jlserve/EndpointProduces] endpoint 'nothing' has produces = "image/png" and returns nothing; a media type is that of the bytes which a method returns. Return 'byte[]', or remove 'produces'.
  // ecj 43:13
  public void nothing(In in) {}

  @Endpoint(produces = "image/png")
  //                   ^ [jlserve/EndpointProduces] endpoint 'boxed' has produces = "image/png" and returns 'Byte[]'; a media type is that of the bytes which a method returns. Return 'byte[]', or remove 'produces'.
  // ecj 48:13
  public Byte[] boxed(In in) {
    return new Byte[0];
  }

  @Endpoint(produces = "audio/wav")
  //                   ^ [jlserve/EndpointProduces] endpoint 'items' has produces = "audio/wav" and returns 'Stream<Out>'; a media type is that of the bytes which a method returns. Return 'byte[]', or remove 'produces'.
  // ecj 55:13
  public Stream<Out> items(In in) {
    return Stream.of();
  }

  @Endpoint(produces = "audio/wav")
  //                   ^ [jlserve/EndpointProduces] endpoint 'unsaid' has produces = "audio/wav" and returns 'List<Out>'; a media type is that of the bytes which a method returns. Return 'byte[]', or remove 'produces'.
  // ecj 62:13
  public List<Out> unsaid(List<In> inputs) {
  //               ^ [jlserve/EndpointBatch] endpoint 'unsaid' takes and returns lists, but has no maxBatch; that says how many requests a call takes at most. Write '@Endpoint(maxBatch = 8)'.
    return List.of();
  }

  @Endpoint(produces = "audio/wav", maxBatch = 8)
  //                   ^ [jlserve/EndpointProduces] endpoint 'several' has produces = "audio/wav" and maxBatch; the answers of a batch are records. Remove one of them.
  // ecj 70:13
  public List<Out> several(List<In> inputs) {
    return List.of();
  }

  @Endpoint(produces = "audio/wav", maxBatch = 8)
  //                   ^ [jlserve/EndpointProduces] endpoint 'bytes' has produces = "audio/wav" and maxBatch; the answers of a batch are records. Remove one of them.
  // ecj 77:13
  public byte[] bytes(List<In> inputs) {
    return new byte[0];
  }

  @Endpoint(produces = "png")
  //                   ^ [jlserve/EndpointProduces] "png" is no media type; one is a type and a subtype, such as image/png or audio/wav. Write the one that the bytes have.
  // ecj 84:13
  public byte[] subtype(In in) {
    return new byte[0];
  }

  @Endpoint(produces = "image/*")
  //                   ^ [jlserve/EndpointProduces] "image/*" is no media type; one is a type and a subtype, such as image/png or audio/wav. Write the one that the bytes have.
  // ecj 91:13
  public byte[] any(In in) {
    return new byte[0];
  }

  @Endpoint(produces = "image/png, image/gif")
  //                   ^ [jlserve/EndpointProduces] "image/png, image/gif" is no media type; one is a type and a subtype, such as image/png or audio/wav. Write the one that the bytes have.
  // ecj 98:13
  public byte[] either(In in) {
    return new byte[0];
  }

  @Endpoint(produces = "image/png\r\nX-Other: 1")
  //                   ^ [jlserve/EndpointProduces] "image/png\r\nX-Other: 1" is no media type; one is a type and a subtype, such as image/png or audio/wav. Write the one that the bytes have.
  // ecj 105:13
  public byte[] header(In in) {
    return new byte[0];
  }

  @Endpoint(produces = " ")
  //                   ^ [jlserve/EndpointProduces] " " is no media type; one is a type and a subtype, such as image/png or audio/wav. Write the one that the bytes have.
  // ecj 112:13
  public byte[] blank(In in) {
    return new byte[0];
  }

  @Endpoint(produces = "application/json")
  //                   ^ [jlserve/EndpointProduces] endpoint 'json' has produces = "application/json"; JSON is written from a record, so that it always fits its schema. Return a record, and remove 'produces'.
  // ecj 119:13
  public byte[] json(In in) {
    return new byte[0];
  }

  @Endpoint(produces = "application/geo+json;charset=utf-8")
  //                   ^ [jlserve/EndpointProduces] endpoint 'geo' has produces = "application/geo+json;charset=utf-8"; JSON is written from a record, so that it always fits its schema. Return a record, and remove 'produces'.
  // ecj 126:13
  public byte[] geo(In in) {
    return new byte[0];
  }

  @Endpoint(produces = "text/event-stream")
  //                   ^ [jlserve/EndpointProduces] endpoint 'events' has produces = "text/event-stream"; events are sent one by one as they are made. Return a Stream of a record, and remove 'produces'.
  // ecj 133:13
  public byte[] events(In in) {
    return new byte[0];
  }
}
