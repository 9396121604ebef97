package org.tongxing.correspondence.application;

/**
 * A field that a template asks for.
 *
 * @param name in the template, between double braces
 * @param label Chinese name
 * @param kind one line, or paragraphs
 * @param required whether the letter cannot be issued without it
 * @param longest number of characters
 */
public record LetterField(String name, String label, Kind kind, boolean required, int longest) {

    /** What may be typed. */
    public enum Kind {
        /** One line. */
        LINE,
        /** Lines, each a paragraph of its own. */
        LINES
    }
}
