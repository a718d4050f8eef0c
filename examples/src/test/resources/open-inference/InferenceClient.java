import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.DefaultApi;
import org.openapitools.client.model.InferenceErrorResponse;
import org.openapitools.client.model.InferenceRequest;
import org.openapitools.client.model.InferenceResponse;
import org.openapitools.client.model.MetadataModelResponse;
import org.openapitools.client.model.MetadataServerResponse;
import org.openapitools.client.model.MetadataTensor;
import org.openapitools.client.model.RequestInput;
import org.openapitools.client.model.RequestOutput;
import org.openapitools.client.model.ResponseOutput;

/** Talks to Embedder with the client that openapi-generator made of the protocol's file. */
public class InferenceClient {

  private static final ObjectMapper JSON = ApiClient.createDefaultObjectMapper();

  public static void main(String[] args) throws Exception {
    ApiClient client = new ApiClient();
    client.updateBaseUri(args[0]);
    DefaultApi api = new DefaultApi(client);

    api.getV2HealthLive();
    api.getV2HealthReady();
    MetadataServerResponse server = api.getV2();
    check(server.getName().equals("Sentence embeddings"), server);
    check(server.getExtensions().equals(List.of("binary_tensor_data")), server);

    api.getV2ModelsModelNameVersionsModelVersionReady("embed", "1");
    MetadataModelResponse model = api.getV2ModelsModelNameVersionsModelVersion("embed", "1");
    check(model.getVersions().equals(List.of("1")), model);
    isTensor(model.getInputs().get(0), "text", "BYTES", 1);
    isTensor(model.getOutputs().get(0), "vector", "FP32", -1);

    List<Double> guitar = embed(api, "A man plays guitar on stage.");
    check(Math.abs(dot(guitar, guitar) - 1) < 1e-3, guitar);
    check(dot(guitar, embed(api, "Somebody performs music with a guitar.")) > 0.5, guitar);
    check(dot(guitar, embed(api, "The tax return is due at the end of May.")) < 0.2, guitar);

    refused(400, "text: ", () -> api.postV2ModelsMODELNAMEVersionsMODELVERSIONInfer("embed", "1", text(" ")));
    refused(404, "Not Found", () -> api.postV2ModelsMODELNAMEVersionsMODELVERSIONInfer("other", "1", text("a")));
    System.out.println("typed answers: 200, 400, 404");
  }

  private static InferenceRequest text(String text) {
    RequestInput input = new RequestInput().name("text").datatype("BYTES").addShapeItem(1).addDataItem(text);
    return new InferenceRequest().id("42").addInputsItem(input).addOutputsItem(new RequestOutput().name("vector"));
  }

  private static List<Double> embed(DefaultApi api, String text) throws ApiException {
    InferenceResponse response =
        api.postV2ModelsMODELNAMEVersionsMODELVERSIONInfer("embed", "1", text(text));
    check(response.getId().equals("42"), response);
    check(response.getModelName().equals("embed"), response);
    ResponseOutput vector = response.getOutputs().get(0);
    check(vector.getDatatype().equals("FP32"), vector);
    check(vector.getShape().equals(List.of(384)), vector);
    return vector.getData().stream().map(value -> ((Number) value).doubleValue()).toList();
  }

  private static double dot(List<Double> left, List<Double> right) {
    double sum = 0;
    for (int i = 0; i < left.size(); i++) {
      sum += left.get(i) * right.get(i);
    }
    return sum;
  }

  private static void isTensor(MetadataTensor tensor, String name, String datatype, int size) {
    check(tensor.getName().equals(name), tensor);
    check(tensor.getDatatype().equals(datatype), tensor);
    check(tensor.getShape().equals(List.of(size)), tensor);
  }

  private interface Call {
    void run() throws ApiException;
  }

  private static void refused(int status, String error, Call call) throws Exception {
    try {
      call.run();
    } catch (ApiException e) {
      check(e.getCode() == status, e);
      InferenceErrorResponse said = JSON.readValue(e.getResponseBody(), InferenceErrorResponse.class);
      check(said.getError().startsWith(error), said);
      return;
    }
    throw new AssertionError("answered, not refused with " + status);
  }

  private static void check(boolean holds, Object what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }
}
