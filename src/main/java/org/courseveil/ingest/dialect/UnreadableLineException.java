package org.courseveil.ingest.dialect;

/** A line that cannot be read. It says why and in which column, and never what stands there. */
public final class UnreadableLineException extends Exception {
  private static final long serialVersionUID = 1L;

  private final LineFault fault;
  private final String column;

  public UnreadableLineException(LineFault fault) {
    this(fault, "");
  }

  /** Takes the column's name from the code that asked for it, never from the line. */
  public UnreadableLineException(LineFault fault, String column) {
    super(column.isEmpty() ? fault.name() : fault.name() + " " + column, null, false, false);
    this.fault = fault;
    this.column = column;
  }

  public LineFault fault() {
    return fault;
  }

  /** Returns the fault and the column, as they stand in an account of rows. */
  public String reason() {
    return column.isEmpty() ? fault.name() : fault.name() + " " + column;
  }
}
