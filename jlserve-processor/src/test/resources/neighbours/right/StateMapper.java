package shop;

import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
public interface StateMapper {
  @Mapping(target = "text", source = "state.name")
  App.Out out(State state, List<App.Tag> tags);
}
