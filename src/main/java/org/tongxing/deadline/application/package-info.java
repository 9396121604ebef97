/** What is done with limits and calendars: set, imported, and open clocks dated anew. */
@NullMarked
package org.tongxing.deadline.application;

import org.jspecify.annotations.NullMarked;
