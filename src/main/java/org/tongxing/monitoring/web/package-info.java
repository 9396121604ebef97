/** The page of one community's half-yearly update. */
@NullMarked
package org.tongxing.monitoring.web;

import org.jspecify.annotations.NullMarked;
