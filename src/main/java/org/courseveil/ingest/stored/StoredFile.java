package org.courseveil.ingest.stored;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.courseveil.policy.Problem;

/**
 * Where the bytes of an export's file lie: a file on disk, and the layers around what is meant,
 * outermost first. One that nobody asked to open has none, whatever it is called.
 *
 * @param path a file, absolute
 */
public record StoredFile(String path, List<Layer> layers) implements Serializable {
  public StoredFile {
    layers = List.copyOf(layers);
  }

  /** Returns a file whose bytes are taken as they are. */
  public static StoredFile of(Path path) {
    return new StoredFile(path.toString(), List.of());
  }

  /** Whether the bytes have to be read from the first one on. */
  public boolean isPacked() {
    return !layers.isEmpty();
  }

  /** Returns how many bytes are stored. */
  public long size() throws IOException {
    int member = lastMember();
    return member < 0 ? Files.size(Path.of(path)) : ((Layer.Member) layers.get(member)).bytes();
  }

  /**
   * Opens what the file holds; for one that is not packed together with others, which a {@link
   * StoredReader} opens.
   */
  public InputStream open() throws IOException {
    return StoredReader.toTheEnds().open(this);
  }

  /** Returns the folders that the file lies in below a root, and its name without endings. */
  public List<String> place(Path root) {
    List<String> place =
        StreamSupport.stream(root.relativize(Path.of(path)).spliterator(), false)
            .map(Path::toString)
            .collect(Collectors.toCollection(ArrayList::new));
    members()
        .forEach(
            name -> {
              place.add(Ending.folder(place.remove(place.size() - 1)));
              place.addAll(EntryNames.steps(name));
            });
    place.add(Ending.plain(place.remove(place.size() - 1)));
    return List.copyOf(place);
  }

  /** Returns the file's name without endings. */
  public String name() {
    return Ending.plain(storedName());
  }

  /** Returns the file's name as it is stored. */
  String storedName() {
    String last =
        members()
            .reduce((outer, inner) -> inner)
            .orElseGet(() -> String.valueOf(Path.of(path).getFileName()));
    return last.substring(last.lastIndexOf('/') + 1);
  }

  /** Returns where the file lies below a root, as it is named to people. */
  public String relative(Path root) {
    return Stream.concat(
            Stream.of(root.relativize(Path.of(path)).toString()),
            members().map(name -> String.join("/", EntryNames.steps(name))))
        .collect(Collectors.joining("/"));
  }

  /** Returns a problem of this file. */
  public Problem problem(String message) {
    return new Problem(
        Path.of(path),
        0,
        members().map(name -> name + ": ").collect(Collectors.joining()) + message);
  }

  /** Returns this file as it is below one layer more. */
  StoredFile with(Layer layer) {
    List<Layer> more = new ArrayList<>(layers);
    more.add(layer);
    return new StoredFile(path, more);
  }

  /** Returns this file as it is above a layer. */
  StoredFile above(int layer) {
    return new StoredFile(path, layers.subList(0, layer));
  }

  /** Returns the place of the innermost layer that others share, -1 where there is none. */
  int lastMember() {
    for (int i = layers.size() - 1; i >= 0; i--) {
      if (layers.get(i) instanceof Layer.Member) {
        return i;
      }
    }
    return -1;
  }

  /** Returns what has to be read in one go with this file: the tar that it lies in. */
  Optional<StoredFile> tar() {
    int member = lastMember();
    return member >= 0 && ((Layer.Member) layers.get(member)).packing() == Layer.Packing.TAR
        ? Optional.of(above(member))
        : Optional.empty();
  }

  /** Returns what is wrong with a file whose layers do not open to their ends. */
  String damage() {
    return layers.stream().anyMatch(Layer.Encrypted.class::isInstance)
        ? "This file was changed or cut after it was encrypted. Fetch it again."
        : "This file does not decompress. Fetch it again.";
  }

  private Stream<String> members() {
    return layers.stream()
        .flatMap(
            layer -> layer instanceof Layer.Member member ? Stream.of(member.name()) : Stream.of());
  }

  @Override
  public String toString() {
    return path + Arrays.toString(members().toArray());
  }
}
