/** Who may do what, as a table. */
package org.tongxing.rights;
