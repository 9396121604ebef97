/** The edge to the process engine: configuration, form gate, locks, numbers and the one port. */
@NullMarked
package org.tongxing.workflow;

import org.jspecify.annotations.NullMarked;
