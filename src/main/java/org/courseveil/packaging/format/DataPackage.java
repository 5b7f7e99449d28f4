package org.courseveil.packaging.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import org.courseveil.parquet.TableSchema;

/**
 * The data dictionary of a package, {@code datapackage.json}: a Frictionless Data Package 2 with a
 * treatment and a level beside each column.
 *
 * @param terms one line about what the package may be used for; the rest stands in README.md
 */
public record DataPackage(
    String name, String title, String description, String terms, List<Resource> resources) {
  private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";

  /** A table: the files it lies in, and its columns in order. */
  public record Resource(
      String name, String description, List<String> path, List<DataField> fields) {
    public Resource {
      path = List.copyOf(path);
      fields = List.copyOf(fields);
    }

    /** Returns the table as the manifest lists it. */
    public Table table() {
      return new Table(name, path, fields.stream().map(DataField::name).toList());
    }

    /** Whether a data file of this schema has the columns that are described here, in order. */
    public boolean describes(TableSchema schema) {
      List<TableSchema.Column> columns = schema.columns();
      return columns.size() == fields.size()
          && IntStream.range(0, fields.size())
              .allMatch(index -> fields.get(index).describes(columns.get(index)));
    }

    private static String format(List<String> path) {
      return path.stream().anyMatch(PackagePath::isInTheClear) ? "csv" : "parquet";
    }

    private static String mediaType(List<String> path) {
      return format(path).equals("csv") ? "text/csv" : "application/vnd.apache.parquet";
    }

    ObjectNode toJson() {
      ObjectNode json =
          Json.object().put("name", name).put("type", "table").put("description", description);
      json.set("path", Json.texts(path));
      json.put("format", format(path)).put("mediatype", mediaType(path));
      ObjectNode schema = json.putObject("schema");
      schema.set("fields", Json.list(fields, DataField::toJson));
      schema.set("missingValues", Json.texts(List.of("")));
      return json;
    }

    static Resource from(StrictObject json) throws FormatException {
      String name = json.text("name");
      json.constant("type", "table");
      String description = json.text("description");
      List<String> path = json.texts("path");
      json.constant("format", format(path));
      json.constant("mediatype", mediaType(path));
      StrictObject schema = json.object("schema");
      List<DataField> fields = schema.list("fields", DataField::from);
      schema.emptyTextAlone("missingValues");
      schema.complete(() -> fields);
      return json.complete(() -> new Resource(name, description, path, fields));
    }
  }

  public DataPackage {
    PackagePath.name("data package", name);
    resources = List.copyOf(resources);
    Table.requireDistinct(resources.stream().map(Resource::table).toList());
  }

  /** Returns the tables as the manifest lists them. */
  public List<Table> tables() {
    return resources.stream().map(Resource::table).toList();
  }

  /** Returns the file's content. */
  byte[] json() {
    ObjectNode json =
        Json.object()
            .put("$schema", PROFILE)
            .put("name", name)
            .put("title", title)
            .put("description", description);
    json.putArray("licenses").addObject().put("path", PackagePath.README).put("title", terms);
    json.set("resources", Json.list(resources, Resource::toJson));
    return Json.write(json);
  }

  static DataPackage parse(byte[] bytes) throws FormatException {
    StrictObject json = Json.read(PackagePath.DATA_PACKAGE, bytes);
    json.constant("$schema", PROFILE);
    String name = json.text("name");
    String title = json.text("title");
    String description = json.text("description");
    List<String> terms =
        json.list(
            "licenses",
            license -> {
              license.constant("path", PackagePath.README);
              String text = license.text("title");
              return license.complete(() -> text);
            });
    if (terms.size() != 1) {
      throw json.refused("licenses", "must have one entry");
    }
    List<Resource> resources = json.list("resources", Resource::from);
    return json.complete(() -> new DataPackage(name, title, description, terms.get(0), resources));
  }
}
