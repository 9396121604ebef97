/** The calendar for other systems. */
@NullMarked
package org.tongxing.deadline.web;

import org.jspecify.annotations.NullMarked;
