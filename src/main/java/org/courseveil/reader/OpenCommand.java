package org.courseveil.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.courseveil.packaging.format.KeyEnvelope;
import org.courseveil.packaging.format.OpenedPackage;
import org.courseveil.packaging.format.Snippet;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/**
 * Verifies a package, opens the recipient's envelope, and puts the tables in a directory; or prints
 * what another program needs to read them where they are.
 */
@Command(
    name = "open",
    mixinStandardHelpOptions = true,
    versionProvider = ReaderVersion.class,
    description = {
      "Verifies a package, unlocks it, and writes its tables to a new directory that only its"
          + " owner may read.",
      "With --duckdb, --python, --spark or --r it prints a text instead that reads them as they"
          + " are, with the key that unlock wrote (default: package-key.json in your own"
          + " directory; else name it with --package-key)."
    })
final class OpenCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private PackageArguments arguments = new PackageArguments();
  @Mixin private RecipientArguments recipient = new RecipientArguments();

  @ArgGroup(heading = "%nIn place of tables, a ready text:%n")
  private SnippetArguments snippets = new SnippetArguments();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "The directory for the tables, which must be new or empty (default: MEMBER-RELEASE in"
              + " the current directory).")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "csv|parquet",
      defaultValue = "csv",
      converter = FormatName.class,
      description =
          "csv: the tables in the clear, TABLE.csv each (UTF-8, a header, line feeds; a missing"
              + " value is empty, an empty text is \"\"). parquet: the files as they are,"
              + " ENCRYPTED, with their key in package-key.json and duckdb.sql, which loads them:"
              + " this program never writes Parquet without a key (default: csv).")
  private Format format = Format.CSV;

  OpenCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** In which form tables are handed out. */
  enum Format {
    CSV,
    PARQUET
  }

  /** The names of the forms. */
  static final class FormatName implements ITypeConverter<Format> {
    @Override
    public Format convert(String name) {
      return switch (name) {
        case "csv" -> Format.CSV;
        case "parquet" -> Format.PARQUET;
        default -> throw new TypeConversionException("must be csv or parquet, and is " + name);
      };
    }
  }

  @Override
  public Integer call() throws IOException {
    Optional<Snippet> snippet = snippets.snippet();
    return snippet.isPresent() ? print(snippet.get()) : writeTables();
  }

  private int print(Snippet snippet) throws IOException {
    Optional<OpenedPackage> opened = arguments.verify(terminal);
    if (opened.isEmpty()) {
      return Reader.REFUSED;
    }
    if (arguments.isInTheClear(opened.get(), terminal)) {
      return Reader.FINE;
    }
    String text = snippet.text(opened.get().tables(recipient.keyFile(terminal)));
    if (snippet == Snippet.SPARK) {
      text = "-- Start Spark with: --jars " + Reader.jar() + "\n" + text;
    }
    terminal.out().print(text);
    terminal.out().flush();
    return Reader.FINE;
  }

  private int writeTables() throws IOException {
    Path to = out.orElseGet(() -> Path.of(arguments.name()));
    OutputPlace.requireEmpty(to);
    OutputPlace.requireElsewhere(to, arguments.directory());
    Optional<OpenedPackage> opened = arguments.verify(terminal);
    if (opened.isEmpty()) {
      return Reader.REFUSED;
    }
    if (arguments.isInTheClear(opened.get(), terminal)) {
      return Reader.FINE;
    }
    try (KeyEnvelope envelope = recipient.unlock(opened.get(), terminal);
        OutputPlace place = OutputPlace.open(to)) {
      PackageTables tables = new PackageTables(opened.get(), envelope);
      switch (format) {
        case CSV -> tables.writeCsv(place.directory());
        case PARQUET -> tables.copyEncrypted(place.directory());
      }
      place.finish();
    }
    terminal.out().println("opened: " + to);
    return Reader.FINE;
  }
}
