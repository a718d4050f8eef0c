package shop;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
public interface Mistaken {
  @Mapping(target = "lost", source = "name")
  State copy(State state);
}
