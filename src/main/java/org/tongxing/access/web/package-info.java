/** Sign-in: one account for pages, Tasklist, Cockpit and the APIs. */
@NullMarked
package org.tongxing.access.web;

import org.jspecify.annotations.NullMarked;
