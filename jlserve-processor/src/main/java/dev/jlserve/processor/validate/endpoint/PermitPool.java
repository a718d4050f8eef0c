package dev.jlserve.processor.validate.endpoint;

import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.EndpointModel;
import java.util.Collection;

/**
 * Permits that calls have to have: the app's, for all endpoints without a {@code concurrency} of
 * their own, or those of one endpoint. Calls of several pools run at once whatever each of them
 * declares.
 *
 * @param owner the path of the endpoint whose own they are; empty for the app's
 * @param own what that endpoint declares; 0 for the app's
 */
record PermitPool(String owner, int own) {

  /** The pool that an endpoint's calls take their permits from. */
  static PermitPool of(EndpointModel endpoint) {
    int own = endpoint.concurrency();
    return own == 0 ? new PermitPool("", 0) : new PermitPool(endpoint.path(), own);
  }

  /** How many calls of these endpoints run at once, at most. */
  static int calls(AppModel app, Collection<EndpointModel> endpoints) {
    return endpoints.stream()
        .map(PermitPool::of)
        .distinct()
        .mapToInt(pool -> pool.own == 0 ? app.concurrency() : pool.own)
        .sum();
  }
}
