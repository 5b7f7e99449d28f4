package org.courseveil.archive;

/** A generalization scheme as the anonymize stage wrote it, frozen under a version. */
public record FrozenScheme(int version, String json) {}
