package dev.jlserve.processor.diagnostic;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic.Kind;

/**
 * The catalogue: every diagnostic with its message. The name is printed in brackets, is the title
 * of the section in {@code docs/diagnostics.md}, and is never given to another mistake.
 *
 * <p>A message says what is wrong in the user's names, what is expected, and one edit: its last
 * sentence.
 */
public enum DiagnosticName {
  // The class
  APP_CLASS("app '%s' is %s; %s. %s."),
  APP_CLASS_FILE(
      "app '%s' is handed to the compiler as a class file, which has no Javadoc and no bodies; what"
          + " was generated for it is left as it is. Compile the app's source."),
  APP_CONSTRUCTOR("app '%s' has no constructor that jlserve can call: %s. %s."),
  APP_CONSTRUCTOR_THROWS(
      "the constructor of app '%s' throws '%s'; it may throw Exception and its subclasses."
          + " Write 'throws Exception'."),
  APP_NAME("the app's name %s; it is one line of printable text, at most 100 characters. %s."),
  APP_CONCURRENCY("concurrency is %d; at least 1 call runs at once. Write 1 or more."),
  APP_QUEUE("queue is %d; at least 0 requests wait. Write 0 or more."),
  SECOND_APP(
      "Found existing app '%s' and attempted to register '%s'; '%1$s' is declared in %s, and a"
          + " compilation has one app. Remove @JLServeApp from one of them."),
  SUPERCLASS_APP(
      "app '%s' extends '%s', which is an app itself; an app stands for itself alone. Move what"
          + " both need into a class without @JLServeApp."),
  BOOTSTRAP_NAME(
      "class '%s' has the name of the class that jlserve generates for app '%s'. Rename one of"
          + " them."),
  PACKAGE_HIDDEN(
      "class '%s' hides the packages of that name from the class that jlserve generates for app"
          + " '%s'. Rename it, or move it into another package."),

  // Requirements
  REQUIREMENT_FORM("requirement '%s' %s; a Maven coordinate is group:artifact:version. %s."),
  REQUIREMENT_VERSION(
      "requirement '%s' %s; a build is repeatable only with one exact version. %s."),
  REQUIREMENT_DUPLICATE("requirement '%s' is listed twice. Remove one of them."),
  REQUIREMENT_CONFLICT(
      "requirement '%s' is listed with the versions %s and %s; only one of them can be used. Remove"
          + " one of them."),
  REQUIREMENT_NATIVES(
      "requirements '%s' and '%s' hold the same native library for different devices; a process"
          + " loads one of them, by chance. Remove one of them."),

  // Lifecycle
  SETUP_MISSING(
      "app '%s' has no method 'setup()'%s; it is called once, before the first request. Add: public"
          + " void setup() {}"),
  DOWNLOAD_WEIGHTS_MISSING(
      "app '%s' has no method 'downloadWeights()'%s; 'jlserve build' calls it. Add: public void"
          + " downloadWeights() {}"),
  LIFECYCLE_MISSPELT("app '%s' has a method '%s()' but none named '%s'. Rename it to '%3$s'."),
  LIFECYCLE_PARAMETERS("%s() takes %s; %s. %s."),
  LIFECYCLE_RETURN("%s() returns '%s'; a lifecycle method returns nothing. Declare it as void."),
  LIFECYCLE_MODIFIER("%s() is %s; jlserve calls it on the app's one instance. %s."),
  LIFECYCLE_GENERIC("%s() has type parameters; nothing can be passed for them. Remove them."),
  LIFECYCLE_THROWS(
      "%s() throws '%s'; it may throw Exception and its subclasses. Write 'throws Exception'."),
  LIFECYCLE_OVERLOAD("%s() has an overload that takes %s, which jlserve never calls. %s."),
  LIFECYCLE_INHERITED("app '%s' inherits %s() from '%s', where it %s. %s."),

  // Settings
  SETTING_TYPE(
      "component '%s' of record '%s' holds '%s', which no environment variable can hold; a setting"
          + " is a primitive or its box, a String, an enum, a BigDecimal or BigInteger, of java.time,"
          + " a UUID, a URI, bytes or chars, or an Optional of these. Declare it as String and take"
          + " it apart in setup()."),
  SETTING_NAME(
      "component '%s' of record '%s' is read from the variable %s, which is %s. Rename the"
          + " component."),
  SETTING_DUPLICATE(
      "components '%s' and '%s' of record '%s' are both read from the variable %s; each setting has"
          + " a variable of its own. Rename one of them."),
  SECRET_DEFAULT(
      "component '%s' of record '%s' is a secret, and its default stands in the source for all to"
          + " read. Make it an Optional instead."),

  // Endpoints
  ENDPOINT_MISSING(
      "App %s has no endpoints. Add a method annotated with @Endpoint that takes one record and"
          + " returns one."),
  ENDPOINT_INPUT(
      "endpoint '%s' takes %s; it takes exactly one record, or a sealed interface of them. %s."),
  ENDPOINT_OUTPUT(
      "endpoint '%s' returns %s; it returns exactly one record, or a sealed interface of them."
          + " %s."),
  ENDPOINT_MODIFIER("endpoint '%s' is %s; jlserve calls it on the app's one instance. %s."),
  ENDPOINT_GENERIC("endpoint '%s' has type parameters; a request cannot pass them. Remove them."),
  ENDPOINT_THROWS(
      "endpoint '%s' throws '%s'; it may throw Exception and its subclasses. Write 'throws"
          + " Exception'."),
  ENDPOINT_LIFECYCLE(
      "endpoint '%s' is a lifecycle method; jlserve calls it itself, without a request. Remove"
          + " @Endpoint."),
  ENDPOINT_OUTSIDE_APP(
      "endpoint '%s' is declared in '%s', which is no app, so nothing serves it. %s."),
  ENDPOINT_PATH("path \"%s\" %s; %s. %s."),
  ENDPOINT_PATH_RESERVED("path \"%s\" is jlserve's own; %s. Choose another path."),
  ENDPOINT_PATH_DUPLICATE("Duplicate endpoint path '%s' found in methods %s() and %s(). %s."),
  ENDPOINT_CONCURRENCY(
      "concurrency is %d; 0 shares the app's calls, 1 or more are the endpoint's own. Write 0 or"
          + " more."),
  ENDPOINT_BATCH("%s; %s. %s."),
  ENDPOINT_PRODUCES("%s; %s. %s."),
  SHARED_STATE(
      Kind.WARNING,
      "endpoint '%s' writes %s%s, and up to %d calls run at once: one overwrites what another"
          + " wrote. Use a local variable, an atomic class or a lock, %s, or add"
          + " @SuppressWarnings(\"jlserve\")."),

  BODY_UNBOUNDED(
      Kind.WARNING,
      "component '%s' of record '%s' has no upper bound: %s; a request may be as long as the server's"
          + " setting allows. %s, or add @SuppressWarnings(\"jlserve/BodyUnbounded\") to the record."),

  EXAMPLE_JSON("example %d of endpoint '%s' %s; it is one JSON object, as a request has it. %s."),

  EXAMPLE_BODY(
      "example %d of endpoint '%s' would be refused with 422: at '%s', %s. Correct it there."),

  EXAMPLE_FIELD(
      Kind.WARNING,
      "example %d of endpoint '%s' has the field '%s', which no record declares, so that it does"
          + " nothing. Correct its name, or remove it."),

  CLOSE_UNCALLED(
      Kind.WARNING,
      "app '%s' is not AutoCloseable, so nothing calls '%s()'. Write: implements AutoCloseable."),

  ANNOTATION_PLACE("@%s on %s has no effect; it belongs to %s. Remove it."),
  HTTP_STATUS_CODE(
      "@HttpStatus on '%s' is %d; an error is answered with a status from 400 to 599. Write one of"
          + " them, such as 404."),
  HTTP_STATUS_EXCEPTION(
      "@HttpStatus on '%s' has no effect; it gives an exception its status, and '%1$s' is none."
          + " Remove it, or let '%1$s' extend RuntimeException."),

  // Records
  TYPE_ACCESS("%s '%s' is %s; the generated class cannot reach it. %s."),
  TYPE_MISSING(
      "type '%s', which the class file of '%s' names, is not on the class path; without it nothing"
          + " is generated for app '%s'. Add the jar that holds it."),
  COMPONENT_TYPE(
      "component '%s' of record '%s' holds '%s', which has no place in JSON; supported are"
          + " primitives and their boxes, String, enums, records, sealed interfaces of records,"
          + " BigDecimal and BigInteger, java.time, UUID, URI, List, Set, Collection, Map, Optional"
          + " and its kin, arrays of these, JsonValue, and Map<String, Object>. %s."),
  MAP_KEY(
      "component '%s' of record '%s' has a Map with keys of type '%s'; keys are String or an enum."
          + " Use Map<String, %s>."),
  RECORD_CLASS_FILE(
      "record '%s' comes from a class file with annotations of types, such as @Nullable or"
          + " List<@NotBlank String>, and javac %d does not show all of these. Compile with JDK 24"
          + " or newer."),
  RECORD_ENDLESS(
      "component '%s' of record '%s' requires another '%s' inside, without end; an Optional or a"
          + " collection can end it. %s."),
  JSON_NAME(
      "components '%s' and '%s' of record '%s' both have the JSON name \"%s\"; a JSON object has a"
          + " name once. Rename one of them."),
  JSON_ANNOTATION(
      "%s on %s is not supported, and nothing is left out silently; of Jackson's annotations"
          + " jlserve reads the name in @JsonProperty and the discriminators of sealed interfaces."
          + " %s."),
  JSON_UNICODE(
      "%s holds %s, half of a surrogate pair, which no JSON has. Write both halves of the"
          + " character."),
  ENUM_NAME(
      "constants '%s' and '%s' of enum '%s' both have the JSON name \"%s\"; a name stands for one"
          + " constant. Rename one of them."),
  ENUM_EMPTY(
      "component '%s' of record '%s' holds enum '%s', which has no constants, so that no value fits"
          + " it. Add a constant."),
  NULLABLE_PRIMITIVE(
      "component '%s' of record '%s' is marked as nullable, and '%s' is never null. Declare it as"
          + " %s, or remove the annotation."),
  NULLABLE_PLACE("@Nullable on %s has no effect; %s. %s."),
  SEALED_CASE(
      "%s '%s' is permitted by sealed interface '%s', whose place in JSON is an object; it permits"
          + " records without type parameters, and sealed interfaces of them. %s."),
  SEALED_TAG(
      "records '%s' and '%s' of sealed interface '%s' both have the tag \"%s\", which says what"
          + " record an object is. Give one of them another @JsonTypeName."),
  DISCRIMINATOR_COMPONENT(
      "component '%s' of record '%s' has the JSON name \"%s\", which is that of the discriminator"
          + " of sealed interface '%s'. Rename the component, or the property in @JsonTypeInfo."),
  DISCRIMINATOR_WAY(
      "@JsonTypeInfo on sealed interface '%s' has %s; jlserve tells records apart by a property"
          + " with a name as its value. Write @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property ="
          + " \"%s\")."),
  CONSTRAINT_UNKNOWN(
      "@%s on component '%s' of record '%s' is not supported, and a check is never left out"
          + " silently; supported are %s. %s."),
  BOUND_TEXT("@%s on component '%s' of record '%s' has the bound \"%s\", which %s. %s."),
  CONSTRAINT_TYPE(
      "@%s on component '%s' of record '%s' cannot judge '%s'; it is for %s. Remove it."),
  CONSTRAINT_PLACE(
      "@%s on %s is never checked; what is checked are components of the records that an endpoint"
          + " takes, their elements and the values of maps. %s."),
  CONSTRAINT_GROUPS(
      "@%s on component '%s' of record '%s' has groups; a request is held against every constraint,"
          + " whatever its group. Remove 'groups'."),
  CONSTRAINT_MESSAGE(
      Kind.WARNING,
      "the message of @%s on component '%s' of record '%s' holds \"%s\", which no bundle and no"
          + " expression language replaces: clients are sent it as it is. Write the text itself."),
  CONSTRAINT_RANGE("@%s on component '%s' of record '%s' lets no value pass: %s. %s."),
  SIZE_NEGATIVE(
      "@Size on component '%s' of record '%s' has %s = %d; a size is 0 or more. Write 0 or more."),
  DIGITS_NEGATIVE(
      "@Digits on component '%s' of record '%s' has %s = %d; a count of digits is 0 or more. Write"
          + " 0 or more."),
  PATTERN_SYNTAX(
      "@Pattern on component '%s' of record '%s' is no regular expression: %s at index %d. Correct"
          + " it there."),
  DEFAULT_TEXT("default \"%s\" of component '%s' of record '%s' does not convert; %s. %s."),
  DEFAULT_OPTIONAL(
      "component '%s' of record '%s' is Optional and has a default, so it would never be empty."
          + " Remove @DefaultValue or Optional."),
  DEFAULT_CONSTRAINT(
      "default \"%s\" of component '%s' of record '%s' breaks the component's own constraint: %s."
          + " Change one of them."),

  // The accepted API
  API_BREAK("%s; %s. %s, or accept the change with: jlserve api accept %s"),
  API_RISK(
      Kind.WARNING,
      "%s; %s. %s, accept the change with: jlserve api accept %s, or add"
          + " @SuppressWarnings(\"jlserve/ApiRisk\") to the app."),
  API_FILE(
      "%s has no API to compare with: %s. Restore the file from version control, or accept the API as"
          + " it is now with: jlserve api accept %s"),
  API_STRAY(
      Kind.WARNING,
      "%s belongs to %s, which is gone, and this app has no accepted API. If the app was renamed,"
          + " rename the file to %s; otherwise delete it."),

  // The processor
  CLASS_MISSING(
      "the class path lacks a class that a class of the app names: %s. Add the jar that holds it."),
  OUTPUT_FAILED("'%s' cannot be written: %s. Free the place that the compiler writes to."),
  INTERNAL_ERROR(
      "jlserve's processor failed: %s. This is a mistake in jlserve; report it with the stack trace"
          + " that follows and this class.");

  private final Kind kind;
  private final String message;
  private final String fix;

  DiagnosticName(String template) {
    this(Kind.ERROR, template);
  }

  DiagnosticName(Kind kind, String template) {
    this.kind = kind;
    String indexed = indexed(template);
    int end = indexed.lastIndexOf(". ");
    this.message = indexed.substring(0, end + 1);
    this.fix = indexed.substring(end + 2);
  }

  /** Gives each place the index of its argument, so that a template can be taken apart. */
  private static String indexed(String template) {
    int[] last = {0};
    return Pattern.compile("%(?=[sd])")
        .matcher(template)
        .replaceAll(place -> "%" + ++last[0] + "\\$");
  }

  /** The name as users see it, such as {@code EndpointInput}. */
  public String title() {
    return Arrays.stream(name().split("_", -1))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  /** Whether it ends the compilation, or is a warning. */
  public boolean isError() {
    return kind == Kind.ERROR;
  }

  /** How a compiler is told. */
  Kind kind() {
    return kind;
  }

  /** What is wrong and what is expected. */
  String message(Object... arguments) {
    return String.format(Locale.ROOT, message, arguments);
  }

  /** The one edit that mends it. */
  String fix(Object... arguments) {
    return String.format(Locale.ROOT, fix, arguments);
  }
}
