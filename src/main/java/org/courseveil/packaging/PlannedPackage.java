package org.courseveil.packaging;

import java.time.LocalDate;
import org.courseveil.packaging.format.PackageId;
import org.courseveil.policy.Member;

/**
 * A package that is about to be made.
 *
 * @param sequence its number among the member's packages, from 1
 * @param expires the day on which recipients must have destroyed it
 */
public record PlannedPackage(
    PackageId id, Member member, String release, int sequence, LocalDate expires) {}
