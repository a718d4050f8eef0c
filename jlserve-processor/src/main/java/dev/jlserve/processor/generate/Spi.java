package dev.jlserve.processor.generate;

import com.palantir.javapoet.ClassName;
import dev.jlserve.spi.AppBootstrap;

/** The types that generated code is written against, by name. */
final class Spi {

  static final ClassName APP_BOOTSTRAP = of("AppBootstrap");
  static final ClassName APP_INFO = of("AppInfo");
  static final ClassName BATCH_BINDING = of("BatchBinding");
  static final ClassName BINARY_BINDING = of("BinaryBinding");
  static final ClassName DATATYPE = of("Datatype");
  static final ClassName DISTINCT_VALUES = of("DistinctValues");
  static final ClassName ENDPOINT_BINDING = of("EndpointBinding");
  static final ClassName ENDPOINT_INFO = of("EndpointInfo");
  static final ClassName JSON_READER = of("JsonReader");
  static final ClassName JSON_WRITER = of("JsonWriter");
  static final ClassName PATTERN_MATCH = of("PatternMatch");
  static final ClassName PUBLISHER_STREAM = of("PublisherStream");
  static final ClassName SETTING_INFO = of("SettingInfo");
  static final ClassName SETTINGS_BINDING = of("SettingsBinding");
  static final ClassName STREAM_BINDING = of("StreamBinding");
  static final ClassName TENSOR_INFO = of("TensorInfo");
  static final ClassName TENSOR_SIGNATURE = of("TensorSignature");
  static final ClassName TEXT_FORM = of("TextForm");

  /** The contract that generated code fits; the compiler copies the constant. */
  static final int ABI = AppBootstrap.ABI;

  private Spi() {}

  private static ClassName of(String name) {
    return ClassName.get("dev.jlserve.spi", name);
  }
}
