package dev.jlserve.server.inference;

import dev.jlserve.spi.TensorInfo;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that a request fits its model, and finds the elements of its tensors. */
final class RequestCheck {

  private final Model model;
  private final ByteBuffer binary;
  private final List<InputTensor> inputs = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private int records;

  private RequestCheck(Model model, ByteBuffer binary) {
    this.model = model;
    this.binary = binary;
  }

  /**
   * The request.
   *
   * @param body its JSON, then its binary data
   * @param jsonLength how many bytes are JSON
   * @throws InvalidRequestException if it is not what the model takes
   */
  static InferenceRequest of(Model model, byte[] body, int jsonLength) {
    SentRequest sent =
        RequestJson.read(
            jsonLength == body.length ? body : Arrays.copyOfRange(body, 0, jsonLength));
    ByteBuffer binary = ByteBuffer.wrap(body, jsonLength, body.length - jsonLength);
    RequestCheck check = new RequestCheck(model, binary);
    sent.inputs().forEach(check::input);
    if (binary.hasRemaining()) {
      throw new InvalidRequestException(
          "The body has " + binary.remaining() + " bytes behind the binary data of all inputs");
    }
    sent.outputs().keySet().forEach(check::output);
    return new InferenceRequest(
        model,
        sent.id(),
        check.inputs,
        Math.max(1, check.records),
        sent.outputs().keySet(),
        binaryOutputs(model, sent));
  }

  private static Set<String> binaryOutputs(Model model, SentRequest sent) {
    if (!sent.binary() && sent.outputs().isEmpty()) {
      return Set.of();
    }
    Set<String> names = new HashSet<>();
    for (TensorInfo output : model.signature().outputs()) {
      Boolean said = sent.outputs().get(output.name());
      boolean wanted = said == null ? sent.binary() : said;
      if (wanted && BinaryData.width(output.datatype().name()) > 0) {
        names.add(output.name());
      }
    }
    return names;
  }

  private void output(String name) {
    if (model.output(name) == null) {
      throw unknown("output", name, model.signature().outputs());
    }
  }

  private static InvalidRequestException unknown(String kind, String name, List<TensorInfo> known) {
    return new InvalidRequestException(
        "The model has no "
            + kind
            + " "
            + InvalidRequestException.quoted(name)
            + "; it has "
            + known.stream()
                .map(tensor -> "'" + tensor.name() + "'")
                .collect(Collectors.joining(", ")));
  }

  private void input(SentTensor sent) {
    TensorInfo info = model.input(sent.name());
    if (info == null) {
      throw unknown("input", sent.name(), model.signature().inputs());
    }
    try {
      inputs.add(fitting(info, sent));
    } catch (InvalidRequestException e) {
      throw new InvalidRequestException("Input '" + info.name() + "' " + e.getMessage());
    }
  }

  private InputTensor fitting(TensorInfo info, SentTensor sent) {
    if (!names.add(info.name())) {
      throw new InvalidRequestException("is there twice");
    }
    if (!Widening.takes(info.datatype(), sent.datatype())) {
      throw new InvalidRequestException(
          "has the datatype "
              + InvalidRequestException.quoted(sent.datatype())
              + "; the model takes "
              + info.datatype());
    }
    TensorShape shape = TensorShape.of(model, info, sent.shape());
    if (records > 0 && records != shape.records()) {
      throw new InvalidRequestException(
          "has " + shape.records() + " records, and the inputs before it have " + records);
    }
    records = shape.records();
    TensorData data =
        sent.binarySize() == null
            ? json(info, sent, shape)
            : binary(info, sent, sent.binarySize(), shape);
    if (data.size() != shape.size()) {
      throw new InvalidRequestException(
          "has "
              + data.size()
              + " elements; the shape "
              + Arrays.toString(shape.all())
              + " says "
              + shape.size());
    }
    return new InputTensor(info, shape.own(), data);
  }

  private static TensorData json(TensorInfo info, SentTensor sent, TensorShape shape) {
    if (sent.data() == null) {
      throw new InvalidRequestException("has no data");
    }
    TensorData data = JsonData.read(sent.data(), info.datatype(), shape.all());
    if (!sent.datatype().equals(info.datatype().name())) {
      SentRange.of(sent.datatype()).require(data);
    }
    return data;
  }

  private TensorData binary(TensorInfo info, SentTensor sent, long size, TensorShape shape) {
    int width = BinaryData.width(sent.datatype());
    if (sent.data() != null) {
      throw new InvalidRequestException("has both JSON and binary data");
    }
    if (width == 0) {
      throw new InvalidRequestException(
          "has binary data of " + sent.datatype() + ", which the server reads as JSON only");
    }
    if (size != (long) width * shape.size()) {
      throw new InvalidRequestException(
          "has "
              + size
              + " bytes of binary data; "
              + shape.size()
              + " elements of "
              + sent.datatype()
              + " have "
              + (long) width * shape.size());
    }
    if (size > binary.remaining()) {
      throw new InvalidRequestException(
          "has "
              + size
              + " bytes of binary data, of which the body holds "
              + binary.remaining()
              + "; Inference-Header-Content-Length says where they begin");
    }
    ByteBuffer part = binary.slice(binary.position(), (int) size);
    binary.position(binary.position() + (int) size);
    return BinaryData.of(info.datatype(), sent.datatype(), part);
  }
}
