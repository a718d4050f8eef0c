package dev.jlserve.cli.build;

import java.nio.file.Path;

/**
 * What the user asked {@code build} for.
 *
 * @param app a Java file, or a folder with one app
 * @param update renew every entry of the lock
 * @param force fetch anew what does not match the lock
 * @param verify hash the weights that are there
 */
public record BuildRequest(Path app, boolean update, boolean force, boolean verify) {}
