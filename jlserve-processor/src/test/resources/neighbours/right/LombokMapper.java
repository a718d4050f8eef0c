package shop;

@org.mapstruct.Mapper
public interface LombokMapper {
  LombokState state(LombokOptions options);
}
