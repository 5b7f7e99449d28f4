package org.courseveil.policy;

/**
 * A rule of a policy as this program keeps it: its id, the section it cites, its tag, and what the
 * program does about it.
 */
public record Rule(String id, String citation, Tag tag, String measure) {}
