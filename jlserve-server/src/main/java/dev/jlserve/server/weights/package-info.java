/**
 * The two stores behind {@link dev.jlserve.Weights}: one that only finds, for {@code dev} and
 * {@code serve}, and one that downloads, for {@code build}. Both know the layout of {@code
 * JLSERVE_CACHE_DIR/weights} and of the Hugging Face hub's cache. A download goes {@code
 * UrlDownload} or {@code HubDownload → VerifiedFile → Transfer → HttpAccess}, into a {@code
 * PartialFile}.
 */
@NullMarked
package dev.jlserve.server.weights;

import org.jspecify.annotations.NullMarked;
