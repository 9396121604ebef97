/** The engine: how it is set up, deployed to, and spoken to. */
@NullMarked
package org.tongxing.workflow.engine;

import org.jspecify.annotations.NullMarked;
