package org.courseveil.jobs;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.spark.api.plugin.DriverPlugin;
import org.apache.spark.api.plugin.ExecutorPlugin;
import org.apache.spark.api.plugin.PluginContext;
import org.apache.spark.api.plugin.SparkPlugin;
import org.courseveil.parquet.DataKey;
import org.courseveil.parquet.KeyRing;

/**
 * The Spark plugin by which executors get keys: over Spark's own encrypted channel, one by one,
 * when a task first uses a handle. Keys stand in no configuration, plan or closure.
 *
 * <p>It also gives every executor the driver's clock and language: UTC and the root locale.
 */
public final class KeyDelivery implements SparkPlugin {
  /** Asks the driver for the key that was lent under an id; no bytes answer that none was. */
  record Request(String id) implements Serializable {}

  @Override
  public DriverPlugin driverPlugin() {
    return new Lender();
  }

  @Override
  public ExecutorPlugin executorPlugin() {
    return new Borrower();
  }

  private static final class Lender implements DriverPlugin {
    @Override
    public Object receive(Object message) {
      if (message instanceof Request request) {
        return KeyRing.lent(request.id()).map(DataKey::exposeBytes).orElse(new byte[0]);
      }
      throw new IllegalArgumentException("Only key requests are answered here.");
    }
  }

  private static final class Borrower implements ExecutorPlugin {
    @Override
    public void init(PluginContext context, Map<String, String> extraConf) {
      TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
      Locale.setDefault(Locale.ROOT);
      KeyRing.connect(id -> ask(context, id));
    }

    private static Optional<DataKey> ask(PluginContext context, String id) {
      try {
        byte[] answer = (byte[]) context.ask(new Request(id));
        return answer.length == 0 ? Optional.empty() : Optional.of(DataKey.copyOf(answer));
      } catch (Exception e) {
        throw new IllegalStateException("The driver did not answer a request for a key.", e);
      }
    }
  }
}
