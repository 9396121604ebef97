package org.tongxing.correspondence.application;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A letter as it is read: a template whose fields are filled in. Values are put in as text, so that nothing in them counts
 * as markup.
 */
public final class LetterSheet {

    private static final Pattern FIELD = Pattern.compile("\\{\\{([a-zA-Z]+)}}");
    private static final String BODY = "data-body";
    private static final String GIVEN = "data-if";
    private static final String PARAGRAPHS = "data-lines";

    private final LetterTemplate template;
    private final Document document;

    private LetterSheet(LetterTemplate template, Document document) {
        this.template = template;
        this.document = document;
    }

    /** Fills a template in; what is not given is left blank. */
    static LetterSheet of(LetterTemplate template, Map<String, String> values) {
        Document document = joined(template);
        fill(document.getDocumentElement(), values);
        return new LetterSheet(template, document);
    }

    /** The title that a letter gets from its fields. */
    static String heading(LetterTemplate template, Map<String, String> values) {
        return filled(template.heading(), values);
    }

    /** Names of all fields that a template uses. */
    static Set<String> used(LetterTemplate template) {
        Set<String> used = new LinkedHashSet<>();
        named(template.heading(), used);
        walk(joined(template).getDocumentElement(), node -> {
            if (node instanceof Element element) {
                used.add(element.getAttribute(GIVEN));
                used.add(element.getAttribute(PARAGRAPHS));
            } else {
                named(node.getNodeValue(), used);
            }
        });
        used.remove("");
        return used;
    }

    /** All that stands on it. */
    String text() {
        return document.getDocumentElement().getTextContent();
    }

    /** A piece of a page that shows it. */
    public String html() {
        return Xhtml.written(document);
    }

    /** A page by itself, to be printed. */
    String page() {
        return "<html lang=\"zh-CN\"><head><title>%s</title><style>%s</style></head><body>%s</body></html>"
                .formatted(template.title(), template.style(), html());
    }

    private static Document joined(LetterTemplate template) {
        Document frame = Xhtml.read(template.frame());
        walk(frame.getDocumentElement(), node -> {
            if (node instanceof Element place && place.hasAttribute(BODY)) {
                place.removeAttribute(BODY);
                NodeList body = Xhtml.read(template.body()).getDocumentElement().getChildNodes();
                for (int i = 0; i < body.getLength(); i++) {
                    place.appendChild(frame.importNode(body.item(i), true));
                }
            }
        });
        return frame;
    }

    private static void named(String text, Set<String> names) {
        FIELD.matcher(text).results().forEach(found -> names.add(found.group(1)));
    }

    private static void walk(Node node, Consumer<Node> visit) {
        if (node.getNodeType() == Node.ELEMENT_NODE || node.getNodeType() == Node.TEXT_NODE) {
            visit.accept(node);
        }
        NodeList children = node.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            walk(children.item(i), visit);
        }
    }

    /** Backwards, because children are taken away and added. */
    private static void fill(Node node, Map<String, String> values) {
        NodeList children = node.getChildNodes();
        for (int i = children.getLength() - 1; i >= 0; i--) {
            Node child = children.item(i);
            if (child instanceof Element element) {
                fillElement(element, values);
            } else if (child.getNodeType() == Node.TEXT_NODE) {
                child.setNodeValue(filled(child.getNodeValue(), values));
            }
        }
    }

    private static void fillElement(Element element, Map<String, String> values) {
        if (element.hasAttribute(GIVEN)
                && value(values, element.getAttribute(GIVEN)).isBlank()) {
            element.getParentNode().removeChild(element);
            return;
        }
        element.removeAttribute(GIVEN);
        if (element.hasAttribute(PARAGRAPHS)) {
            paragraphs(element, value(values, element.getAttribute(PARAGRAPHS)));
            return;
        }
        fill(element, values);
    }

    private static void paragraphs(Element element, String text) {
        Node parent = element.getParentNode();
        element.removeAttribute(PARAGRAPHS);
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            Node paragraph = element.cloneNode(false);
            paragraph.setTextContent(line);
            parent.insertBefore(paragraph, element);
        });
        parent.removeChild(element);
    }

    private static String filled(String text, Map<String, String> values) {
        return FIELD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(values, found.group(1))));
    }

    private static String value(Map<String, String> values, String name) {
        return values.getOrDefault(name, "");
    }
}
