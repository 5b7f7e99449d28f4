package org.courseveil.reader;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** A program of somebody's own, with Spark and nothing of ours: it runs SQL from a file. */
public final class SparkStatements {
  private SparkStatements() {}

  /** Runs the statements of a file, then prints how many rows a table has. */
  public static void main(String[] arguments) throws Exception {
    try (SparkSession session =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .getOrCreate()) {
      for (String statement : Files.readString(Path.of(arguments[0])).split(";\n", 0)) {
        session.sql(statement);
      }
      System.out.println("rows: " + session.table(arguments[1]).count());
      System.out.println("first: " + session.table(arguments[1]).first());
    }
  }
}
