package org.courseveil.policy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A mechanism by which a policy permits transfers.
 *
 * @param country the only country of recipients that it is for, as an ISO 3166-1 alpha-2 code
 * @param from the first day on which it is good
 * @param until the first day on which it is good no more
 */
public record Transfer(
    TransferMechanism mechanism,
    Optional<String> country,
    Optional<LocalDate> from,
    Optional<LocalDate> until) {

  /** Returns whether it permits a transfer to a country on a day. */
  boolean permits(String recipientCountry, LocalDate day) {
    return country.filter(only -> !only.equals(recipientCountry)).isEmpty()
        && from.filter(day::isBefore).isEmpty()
        && until.filter(end -> !day.isBefore(end)).isEmpty();
  }

  /** Returns the mechanism in words, with its country and days. */
  String inWords() {
    return YamlScalar.named(mechanism)
        + country.map(only -> " to " + only).orElse("")
        + from.map(day -> " from " + day).orElse("")
        + until.map(day -> " before " + day).orElse("");
  }
}
