/** Pages of home visits: the record on a phone, and photos. */
@NullMarked
package org.tongxing.visit.web;

import org.jspecify.annotations.NullMarked;
