package dev.jlserve.cli.manifest;

import dev.jlserve.cli.console.Setting;
import java.util.List;
import java.util.Optional;

/**
 * All that a manifest is written from.
 *
 * @param head the comment that it begins with
 * @param name what its objects are called
 * @param image the image's name
 * @param requests how many requests one replica works on at once
 * @param settings the settings of the app
 * @param times what the server keeps to
 * @param memory what a replica gets
 * @param replicas how many there are
 * @param scaling what their number follows
 * @param volume where the weights lie, if not in the image
 */
record ManifestPlan(
    String head,
    String name,
    String image,
    int requests,
    List<Setting> settings,
    ServeTimes times,
    MemoryLimit memory,
    Replicas replicas,
    Scaling scaling,
    Optional<WeightsVolume> volume) {}
