package dev.jlserve.cli.image.jib;

import com.google.cloud.tools.jib.api.Credential;
import com.google.cloud.tools.jib.api.CredentialRetriever;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.RegistryUnauthorizedException;
import com.google.cloud.tools.jib.event.EventHandlers;
import com.google.cloud.tools.jib.http.FailoverHttpClient;
import com.google.cloud.tools.jib.registry.RegistryClient;
import com.google.cloud.tools.jib.registry.credentials.CredentialRetrievalException;
import java.io.IOException;
import java.util.Optional;

/**
 * Asks a registry for the digest of what it has under a tag.
 *
 * @param registry the registry
 * @param credentials looked for when it asks for some
 */
record ManifestDigest(Registry registry, CredentialRetriever credentials) {

  /** The digest, such as {@code sha256:...}. */
  String of(ImageReference reference)
      throws IOException, RegistryException, CredentialRetrievalException {
    FailoverHttpClient http =
        new FailoverHttpClient(registry.isLoopback(), registry.isLoopback(), event -> {});
    try {
      RegistryClient.Factory factory =
          RegistryClient.factory(
                  EventHandlers.NONE, reference.getRegistry(), reference.getRepository(), http)
              .setUserAgent("jlserve");
      try {
        return digest(factory.newRegistryClient(), reference);
      } catch (RegistryUnauthorizedException e) {
        Optional<Credential> credential = credentials.retrieve();
        String challenge = e.getHttpResponseException().getHeaders().getAuthenticate();
        if (challenge == null) {
          throw e;
        }
        RegistryClient client = factory.setCredential(credential.orElse(null)).newRegistryClient();
        client.authPullByWwwAuthenticate(challenge);
        return digest(client, reference);
      }
    } finally {
      http.shutDown();
    }
  }

  private static String digest(RegistryClient client, ImageReference reference)
      throws IOException, RegistryException {
    return client.pullManifest(reference.getQualifier()).getDigest().toString();
  }
}
