import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.DefaultApi;
import org.openapitools.client.model.Choices;
import org.openapitools.client.model.Colour;
import org.openapitools.client.model.Defaults;
import org.openapitools.client.model.Everything;
import org.openapitools.client.model.HTTPError;
import org.openapitools.client.model.HTTPValidationError;
import org.openapitools.client.model.Query;
import org.openapitools.client.model.Shape;
import org.openapitools.client.model.ShapeBox;
import org.openapitools.client.model.Upload;
import org.openapitools.client.model.ValidationError;

/** Talks to the richest app with the client that openapi-generator made: java Client URL BODY. */
public class Client {

  public static void main(String[] args) throws Exception {
    ObjectMapper json = ApiClient.createDefaultObjectMapper();
    ApiClient client = new ApiClient();
    client.updateBaseUri(URI.create(args[0]).toString());
    DefaultApi api = new DefaultApi(client);

    Everything everything = json.readValue(args[1], Everything.class);
    Everything echoed = api.echo(everything);
    check(echoed.getScalars().equals(everything.getScalars()), echoed);
    check(echoed.getContainers().equals(everything.getContainers()), echoed);
    check(echoed.getTensors().equals(everything.getTensors()), echoed);
    check(echoed.getTexts().equals(everything.getTexts()), echoed);
    check(echoed.getPair().equals(everything.getPair()), echoed);
    check(echoed.getMoreTexts().equals(everything.getMoreTexts()), echoed);

    Choices choices = echoed.getChoices();
    check(choices.getShape().getShapeCircle().getRadius() == 1.5, choices);
    check(choices.getPolygon().getPolygonPath().getPoints().size() == 2, choices);
    Shape inner = choices.getList().get(1).getShapeGroup().getMembers().get(0);
    check(inner.getShapeCircle().getColour() == Colour.BLUE, choices);
    check(choices.getMessage().getMessageSaid().getText().equals("hello"), choices);
    check(choices.getMap().get("a").getShapePath().getName().equals("x"), choices);

    choices.setShape(new Shape(new ShapeBox().kind(ShapeBox.KindEnum.BOX).width(1.0).height(-1.0)));
    ApiException wrong = failure(() -> api.choose(choices), 422);
    check(wrong.getResponseBody().contains("[\"body\",\"shape\",\"height\"]"), wrong);
    choices.setShape(new Shape(new ShapeBox().kind(ShapeBox.KindEnum.BOX).width(1.0).height(2.0)));
    check(api.choose(choices).getShape().getShapeBox().getHeight() == 2.0, choices);

    Upload upload = new Upload()._file("AAH/").title("t").addTagsItem("a");
    upload.addVectorItem(1f).query(new Query().name("q")).more(List.of());
    byte[] file = Files.readAllBytes(api.upload(upload).toPath());
    check(Arrays.equals(file, new byte[] {0, 1, -1}), Arrays.toString(file));

    Defaults given = api.defaults(new Defaults());
    check(given.getNumber() == 7 && given.getColour() == Colour.DARK_GREEN, given);

    ApiException refused = failure(() -> api.find(new Query().name(" ")), 422);
    List<ValidationError> problems =
        json.readValue(refused.getResponseBody(), HTTPValidationError.class).getDetail();
    check(problems.get(0).getType().equals("string_pattern_mismatch"), problems);
    check(problems.get(0).getLoc().get(1).getString().equals("name"), problems);

    ApiException missed = failure(() -> api.find(new Query().name("it")), 404);
    HTTPError error = json.readValue(missed.getResponseBody(), HTTPError.class);
    check(error.getDetail().equals("There is no it"), error);

    System.out.println("typed answers: 200, 422, 404");
  }

  private interface Call {
    void run() throws ApiException;
  }

  private static ApiException failure(Call call, int status) {
    try {
      call.run();
    } catch (ApiException e) {
      check(e.getCode() == status, e);
      return e;
    }
    throw new AssertionError("answered, not refused with " + status);
  }

  private static void check(boolean holds, Object what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }
}
