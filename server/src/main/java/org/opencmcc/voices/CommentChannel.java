package org.opencmcc.voices;

import org.jspecify.annotations.Nullable;

/// The channel that a delegation runs for those who are outside.
///
/// @param host      the address behind which alone it is served; it begins with `voices.`
/// @param floor     whose members of the delegation read what comes in; null for all of its people
/// @param replyDays in how many days an answer is due
public record CommentChannel(String host, @Nullable String floor, int replyDays, boolean on) {}
