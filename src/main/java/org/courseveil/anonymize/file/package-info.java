/** The engine for whoever has one table in a file and its hierarchies; nothing here knows Spark. */
@NullMarked
package org.courseveil.anonymize.file;

import org.jspecify.annotations.NullMarked;
