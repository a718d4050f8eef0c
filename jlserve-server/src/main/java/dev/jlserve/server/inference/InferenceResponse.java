package dev.jlserve.server.inference;

import dev.jlserve.server.json.AnswerWriter;
import dev.jlserve.spi.UnwritableValueException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The body of a response.
 *
 * @param body its JSON, then its binary data
 * @param jsonLength how many bytes are JSON
 */
@SuppressWarnings("ArrayRecordComponent") // The server alone has it, for one request.
record InferenceResponse(byte[] body, int jsonLength) {

  /**
   * Writes the tensors that the client wants.
   *
   * @throws UnwritableValueException if some records have a component that others lack
   */
  static InferenceResponse of(InferenceRequest request, List<OutputTensor> outputs) {
    List<OutputTensor> wanted = new ArrayList<>(outputs.size());
    for (OutputTensor output : outputs) {
      if (isWanted(request, output)) {
        wanted.add(output);
      }
    }
    byte[] json = json(request, wanted);
    long binary = 0;
    for (OutputTensor output : wanted) {
      binary += binarySize(request, output);
    }
    if (binary == 0) {
      return new InferenceResponse(json, json.length);
    }
    ByteBuffer body = ByteBuffer.allocate(Math.toIntExact(json.length + binary));
    body.put(json).order(ByteOrder.LITTLE_ENDIAN);
    for (OutputTensor output : wanted) {
      if (isBinary(request, output)) {
        output.rows().put(body);
      }
    }
    return new InferenceResponse(body.array(), json.length);
  }

  private static boolean isWanted(InferenceRequest request, OutputTensor output) {
    if (!request.outputs().isEmpty() && !request.outputs().contains(output.name())) {
      return false;
    }
    if (output.records() != 0 && output.records() != request.records()) {
      throw new UnwritableValueException(
          "component '" + output.name() + "' of the answer is absent in some records of a request");
    }
    return output.records() > 0;
  }

  private static boolean isBinary(InferenceRequest request, OutputTensor output) {
    return request.binary().contains(output.name());
  }

  private static long binarySize(InferenceRequest request, OutputTensor output) {
    return isBinary(request, output)
        ? (long) BinaryData.width(output.datatype().name()) * output.rows().size()
        : 0;
  }

  private static byte[] json(InferenceRequest request, List<OutputTensor> outputs) {
    try (AnswerWriter out = new AnswerWriter()) {
      out.beginObject();
      out.name("model_name");
      out.write(request.model().name());
      out.name("model_version");
      out.write(Model.VERSION);
      if (request.id() != null) {
        out.name("id");
        out.write(request.id());
      }
      out.name("outputs");
      out.beginArray();
      for (OutputTensor output : outputs) {
        tensor(out, request, output);
      }
      out.endArray();
      out.endObject();
      return out.toBytes();
    }
  }

  private static void tensor(AnswerWriter out, InferenceRequest request, OutputTensor output) {
    out.beginObject();
    out.name("name");
    out.write(output.name());
    out.name("datatype");
    out.write(output.datatype().name());
    out.name("shape");
    out.beginArray();
    if (request.model().maxBatch() > 0) {
      out.write(output.records());
    }
    for (int size : output.shape()) {
      out.write(size);
    }
    out.endArray();
    if (isBinary(request, output)) {
      out.name("parameters");
      out.beginObject();
      out.name("binary_data_size");
      out.write(binarySize(request, output));
      out.endObject();
    } else {
      out.name("data");
      elements(out, output);
    }
    out.endObject();
  }

  private static void elements(AnswerWriter out, OutputTensor output) {
    Rows rows = output.rows();
    switch (output.datatype()) {
      case FP32 -> out.write(rows.floats());
      case FP64 -> out.write(rows.doubles());
      case INT32 -> out.write(rows.ints());
      case INT64 -> out.write(rows.longs());
      case INT8, INT16 -> out.write(rows.shorts());
      case BOOL -> out.write(rows.booleans());
      case BYTES -> {
        out.beginArray();
        for (String text : rows.texts()) {
          out.write(text);
        }
        out.endArray();
      }
    }
  }
}
