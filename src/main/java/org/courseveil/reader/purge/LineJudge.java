package org.courseveil.reader.purge;

import java.util.List;

/** Says of each line of one file what becomes of it, in their order. */
interface LineJudge {
  Verdict judge(byte[] line);

  /** Returns what of the file as a whole cannot be judged, for people. */
  List<String> obstacles();
}
