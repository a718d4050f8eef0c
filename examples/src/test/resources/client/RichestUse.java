package richest.client;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Talks to the richest app: java RichestUse URL FILE. */
final class RichestUse {

  public static void main(String[] args) throws Exception {
    RichestClient client = RichestClient.at(args[0] + "/");
    Object body = Json.parse(Files.readString(java.nio.file.Path.of(args[1])));
    Everything given = everything(body);

    Everything echoed = client.echo(given);
    same(given, echoed);
    check(echoed.numbers().huge().equals(BigInteger.TEN.pow(40)), echoed.numbers());
    check(echoed.numbers().price().equals(new BigDecimal("12.50")), echoed.numbers());
    check(echoed.scalars().large() == Long.MAX_VALUE, echoed.scalars());
    check(echoed.texts().zoned().getZone().getId().equals("Europe/Paris"), echoed.texts());
    check(echoed.moreTexts().letters().equals("äöü"), echoed.moreTexts());
    check(echoed.containers().byColour().get(Colour.GREEN) == 1.5, echoed.containers());
    check(echoed.tensors().cube()[1][0][0] == 2, echoed.tensors());
    check(echoed.choices().maybe().isEmpty(), echoed.choices());
    check(echoed.choices().message() == null, echoed.choices());
    check(echoed.choices().list().get(1) instanceof Group group
        && group.members().get(0).equals(new Circle(2, Colour.BLUE)), echoed.choices());
    Shape shape = echoed.choices().polygon();
    check(shape instanceof richest.client.Path path && path.name().isEmpty(), shape);

    Choices drawn = withShape(given.choices(), new Box(1, 2));
    check(client.choose(drawn).shape().equals(new Box(1, 2)), drawn);
    try {
      client.choose(withShape(given.choices(), new Box(1, -2)));
      throw new AssertionError("taken");
    } catch (ValidationException e) {
      Violation wrong = e.violations().get(0);
      check(wrong.location().equals(List.of("body", "shape", "height")), wrong);
      check(wrong.type().equals("greater_than") && wrong.input().equals(new BigDecimal("-2.0")), wrong);
      check(wrong.context().equals(Map.of("gt", 0L)), wrong);
    }

    Defaults defaults = client.defaults(new Defaults(null, null, null, "y", null));
    check(defaults.equals(new Defaults(7, 0.5, true, "y", Colour.GREEN)), defaults);
    Tree tree = new Tree("root", List.of(new Tree("leaf", List.of(), Optional.empty())), Optional.empty());
    check(client.defaults(new PairOfEmptyAndTree(new Empty(), tree)).first().equals(tree), tree);

    byte[] file = {0, 1, -1, '\r', '\n', '-', '-'};
    for (List<byte[]> more : List.of(List.of(new byte[] {1}), List.<byte[]>of())) {
      Upload upload =
          new Upload(
              file, more, Optional.empty(), null, null, List.of("a", "ü\n"), new float[] {1}, new Query("q"));
      check(Arrays.equals(client.upload(upload), file), more);
    }
    try {
      client.find(new Query("it"));
      throw new AssertionError("found");
    } catch (NoSuchThing e) {
      check(e.status() == 404 && e.detail().equals("There is no it"), e);
    }
    System.out.println("every type, 200, 422, 404");
  }

  /** The file's values, but for numbers that a double would round, and for what is not there. */
  private static Everything everything(Object body) {
    Everything file = Codec.readEverything(withDefaults(body));
    Scalars old = file.scalars();
    Scalars scalars =
        new Scalars(
            old.flag(), Byte.MIN_VALUE, old.middle(), old.number(), Long.MAX_VALUE, -0.1f,
            Double.MIN_VALUE, '"', old.text(), old.colour());
    Numbers numbers =
        new Numbers(
            true, null, BigInteger.TEN.pow(40), new BigDecimal("12.50"), 0.3, OptionalInt.empty(),
            OptionalLong.of(Long.MAX_VALUE), file.numbers().mean());
    Choices choices = file.choices();
    return new Everything(
        scalars, numbers, file.texts(), file.moreTexts(), file.containers(), file.tensors(),
        file.defaults(),
        new Choices(
            choices.shape(), new richest.client.Path(new double[][] {{1, 1e300}}, Optional.empty()),
            choices.list(), choices.map(), Optional.empty(), null, choices.messages(), choices.plain()),
        file.pair(), file.tree());
  }

  /** As a server answers: what a request may leave out is there. */
  private static Object withDefaults(Object body) {
    Json.toObject(body).get("defaults");
    String text = Json.write(body);
    return Json.parse(
        text.replace(
                "\"defaults\":{}",
                "\"defaults\":{\"number\":1,\"share\":2,\"flag\":false,\"text\":\"z\",\"colour\":\"RED\"}")
            .replace("\"radius\":1.5}", "\"radius\":1.5,\"colour\":\"RED\"}"));
  }

  private static Choices withShape(Choices choices, Shape shape) {
    return new Choices(
        shape, choices.polygon(), new ArrayList<>(choices.list()), choices.map(), choices.maybe(),
        choices.message(), choices.messages(), choices.plain());
  }

  private static void same(Everything given, Everything echoed) {
    String expected = Json.write(Codec.writeEverything(given));
    String found = Json.write(Codec.writeEverything(echoed));
    check(expected.equals(found), expected + "\n" + found);
  }

  private static void check(boolean holds, Object what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }
}
