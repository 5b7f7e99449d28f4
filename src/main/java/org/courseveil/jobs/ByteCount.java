package org.courseveil.jobs;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of bytes as an argument: digits, with a decimal unit or none. */
final class ByteCount implements ITypeConverter<Long> {
  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,5})(kB|MB|GB|)");
  private static final Map<String, Long> UNITS =
      Map.of("", 1L, "kB", 1_000L, "MB", 1_000_000L, "GB", 1_000_000_000L);

  @Override
  public Long convert(String text) {
    Matcher count = FORM.matcher(text);
    if (!count.matches()) {
      throw new TypeConversionException("it must be like 50MB or 1GB. Provided value: " + text);
    }
    return Long.parseLong(count.group(1)) * UNITS.getOrDefault(count.group(2), 1L);
  }
}
