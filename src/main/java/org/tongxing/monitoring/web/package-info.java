/** Pages of the half-yearly update (半年动态更新). */
@NullMarked
package org.tongxing.monitoring.web;

import org.jspecify.annotations.NullMarked;
