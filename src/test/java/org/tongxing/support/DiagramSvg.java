package org.tongxing.support;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** Draws a model from its own coordinates. The same model gives the same bytes. */
public final class DiagramSvg {

    private static final String INK = "#23403f";
    private static final String SOFT = "#5f7d7b";
    private static final int MARGIN = 24;
    private static final int FONT = 13;

    private final StringBuilder svg = new StringBuilder();
    private final BpmnModelInstance model;

    private DiagramSvg(BpmnModelInstance model) {
        this.model = model;
    }

    /** The picture of a model. */
    public static String of(BpmnModelInstance model) {
        return new DiagramSvg(model).draw();
    }

    private String draw() {
        List<BpmnShape> shapes = ordered(model.getModelElementsByType(BpmnShape.class));
        List<BpmnEdge> edges = model.getModelElementsByType(BpmnEdge.class).stream()
                .sorted(Comparator.comparing(edge -> edge.getBpmnElement().getId()))
                .toList();
        open(shapes, edges);
        shapes.stream()
                .filter(shape -> shape.getBpmnElement() instanceof SubProcess)
                .forEach(this::subProcess);
        edges.forEach(this::edge);
        shapes.stream()
                .filter(shape -> !(shape.getBpmnElement() instanceof SubProcess))
                .sorted(Comparator.comparing(shape -> shape.getBpmnElement() instanceof BoundaryEvent))
                .forEach(this::node);
        edges.forEach(this::edgeLabel);
        return svg.append("</svg>\n").toString();
    }

    private static List<BpmnShape> ordered(Collection<BpmnShape> shapes) {
        return shapes.stream()
                .sorted(Comparator.comparing(
                        (BpmnShape shape) -> shape.getBpmnElement().getId()))
                .toList();
    }

    private void open(List<BpmnShape> shapes, List<BpmnEdge> edges) {
        List<double[]> corners = new ArrayList<>();
        shapes.forEach(shape -> corners.addAll(corners(shape.getBounds())));
        shapes.stream().map(BpmnShape::getBpmnLabel).forEach(label -> addLabel(corners, label));
        edges.forEach(
                edge -> edge.getWaypoints().forEach(point -> corners.add(new double[] {point.getX(), point.getY()})));
        double left = corners.stream().mapToDouble(c -> c[0]).min().orElse(0) - MARGIN;
        double top = corners.stream().mapToDouble(c -> c[1]).min().orElse(0) - MARGIN;
        double width = corners.stream().mapToDouble(c -> c[0]).max().orElse(0) + MARGIN - left;
        double height = corners.stream().mapToDouble(c -> c[1]).max().orElse(0) + MARGIN - top;
        line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%s %s %s %s\" width=\"%s\" height=\"%s\" font-family=\"'Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif\" font-size=\"%d\">",
                n(left), n(top), n(width), n(height), n(width), n(height), FONT);
        line(
                "<defs><marker id=\"arrow\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\"><path d=\"M0 0L10 5L0 10z\" fill=\"%s\"/></marker></defs>",
                SOFT);
        line(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"#ffffff\"/>",
                n(left), n(top), n(width), n(height));
    }

    private static void addLabel(List<double[]> corners, BpmnLabel label) {
        if (label != null) {
            corners.addAll(corners(label.getBounds()));
        }
    }

    private static List<double[]> corners(Bounds b) {
        return List.of(
                new double[] {b.getX(), b.getY()}, new double[] {b.getX() + b.getWidth(), b.getY() + b.getHeight()});
    }

    private void subProcess(BpmnShape shape) {
        SubProcess element = (SubProcess) shape.getBpmnElement();
        Bounds b = shape.getBounds();
        String dash = element.triggeredByEvent() ? " stroke-dasharray=\"3 3\"" : "";
        line(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"10\" fill=\"#f4f9f8\" stroke=\"%s\"%s/>",
                n(b.getX()), n(b.getY()), n(b.getWidth()), n(b.getHeight()), SOFT, dash);
        line(
                "<text x=\"%s\" y=\"%s\" fill=\"%s\" font-weight=\"bold\">%s</text>",
                n(b.getX() + 12), n(b.getY() + 22), INK, element.getName());
    }

    private void edge(BpmnEdge edge) {
        String path = edge.getWaypoints().stream().map(DiagramSvg::point).collect(Collectors.joining("L", "M", ""));
        line("<path d=\"%s\" fill=\"none\" stroke=\"%s\" marker-end=\"url(#arrow)\"/>", path, SOFT);
    }

    private void edgeLabel(BpmnEdge edge) {
        SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
        if (flow.getName() != null && edge.getBpmnLabel() != null) {
            Bounds b = edge.getBpmnLabel().getBounds();
            line(
                    "<text x=\"%s\" y=\"%s\" fill=\"%s\" stroke=\"#ffffff\" stroke-width=\"3\" paint-order=\"stroke\">%s</text>",
                    n(b.getX()), n(b.getY() + FONT), SOFT, flow.getName());
        }
    }

    private void node(BpmnShape shape) {
        BaseElement element = shape.getBpmnElement();
        if (element instanceof Event event) {
            event(event, shape);
        } else if (element instanceof Gateway gateway) {
            gateway(gateway, shape);
        } else {
            task((FlowElement) element, shape.getBounds());
        }
    }

    private void event(Event event, BpmnShape shape) {
        Bounds b = shape.getBounds();
        double cx = b.getX() + b.getWidth() / 2;
        double cy = b.getY() + b.getHeight() / 2;
        boolean end = event instanceof EndEvent;
        boolean start = event instanceof StartEvent;
        String fill = start ? "#e6f4ea" : end ? "#fbeaea" : "#fff8e5";
        String dash = event instanceof BoundaryEvent boundary && !boundary.cancelActivity()
                ? " stroke-dasharray=\"4 3\""
                : "";
        line(
                "<circle cx=\"%s\" cy=\"%s\" r=\"18\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"%s/>",
                n(cx), n(cy), fill, INK, end ? "3" : "1.4", dash);
        if (!start && !end) {
            line("<circle cx=\"%s\" cy=\"%s\" r=\"14\" fill=\"none\" stroke=\"%s\"%s/>", n(cx), n(cy), INK, dash);
        }
        event.getChildElementsByType(EventDefinition.class)
                .forEach(definition ->
                        symbol(definition.getElementType().getTypeName(), cx, cy, event instanceof ThrowEvent && !end));
        label(event.getName(), shape);
    }

    private void symbol(String definition, double cx, double cy, boolean filled) {
        String fill = filled ? INK : "none";
        switch (definition) {
            case "messageEventDefinition" ->
                line(
                        "<path d=\"M%s %sh16v11h-16zl8 6l8 -6\" fill=\"%s\" stroke=\"%s\"/>",
                        n(cx - 8), n(cy - 5), fill, INK);
            case "timerEventDefinition" ->
                line(
                        "<path d=\"M%s %sm-9 0a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M%s %sv-6M%s %sh5\" fill=\"none\" stroke=\"%s\"/>",
                        n(cx), n(cy), n(cx), n(cy), n(cx), n(cy), INK);
            case "escalationEventDefinition" ->
                line("<path d=\"M%s %sl7 16l-7 -7l-7 7z\" fill=\"%s\" stroke=\"%s\"/>", n(cx), n(cy - 9), fill, INK);
            case "terminateEventDefinition" ->
                line("<circle cx=\"%s\" cy=\"%s\" r=\"10\" fill=\"%s\"/>", n(cx), n(cy), INK);
            default -> throw new IllegalArgumentException("no symbol for " + definition);
        }
    }

    private void gateway(Gateway gateway, BpmnShape shape) {
        Bounds b = shape.getBounds();
        double cx = b.getX() + 25;
        double cy = b.getY() + 25;
        line(
                "<path d=\"M%s %sl25 25l-25 25l-25 -25z\" fill=\"#fffdf2\" stroke=\"%s\" stroke-width=\"1.4\"/>",
                n(cx), n(cy - 25), INK);
        if (gateway.getElementType().getTypeName().equals("eventBasedGateway")) {
            line(
                    "<path d=\"M%s %sm-13 0a13 13 0 1 0 26 0a13 13 0 1 0 -26 0m13 -8l8 6l-3 9h-10l-3 -9z\" fill=\"none\" stroke=\"%s\"/>",
                    n(cx), n(cy), INK);
        } else if (gateway.getElementType().getTypeName().equals("parallelGateway")) {
            line("<path d=\"M%s %sh20m-10 -10v20\" stroke=\"%s\" stroke-width=\"3\"/>", n(cx - 10), n(cy), INK);
        } else {
            line("<path d=\"M%s %sl14 14m0 -14l-14 14\" stroke=\"%s\" stroke-width=\"3\"/>", n(cx - 7), n(cy - 7), INK);
        }
        label(gateway.getName(), shape);
    }

    private void task(FlowElement task, Bounds b) {
        String type = task.getElementType().getTypeName();
        boolean byPeople = type.equals("userTask");
        line(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"9\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>",
                n(b.getX()),
                n(b.getY()),
                n(b.getWidth()),
                n(b.getHeight()),
                byPeople ? "#e2f1f0" : "#f6f6f3",
                INK,
                type.equals("callActivity") ? "3" : "1.4");
        marker(type, b.getX() + 15, b.getY() + 15);
        text(task.getName(), b.getX() + b.getWidth() / 2, b.getY() + b.getHeight() / 2 + 5, 6);
    }

    private void marker(String type, double x, double y) {
        String at = n(x) + " " + n(y);
        switch (type) {
            case "userTask" ->
                line(
                        "<path d=\"M%sm-4 -4a4 4 0 1 0 8 0a4 4 0 1 0 -8 0m-3 11a7 6 0 0 1 14 0z\" fill=\"none\" stroke=\"%s\"/>",
                        at, INK);
            case "sendTask" ->
                line("<path d=\"M%sm-8 -5h16v10h-16zl8 5l8 -5\" fill=\"%s\" stroke=\"#ffffff\"/>", at, INK);
            case "serviceTask" ->
                line(
                        "<path d=\"M%sm-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0m4 0a2 2 0 1 0 4 0a2 2 0 1 0 -4 0\" fill=\"none\" stroke=\"%s\" stroke-dasharray=\"3 1\"/>",
                        at, INK);
            case "businessRuleTask" ->
                line("<path d=\"M%sm-7 -6h14v12h-14zm0 4h14m-9 0v8m-5 -4h14\" fill=\"none\" stroke=\"%s\"/>", at, INK);
            case "callActivity" ->
                line("<path d=\"M%sm-6 -6h12v12h-12zm6 3v6m-3 -3h6\" fill=\"none\" stroke=\"%s\"/>", at, INK);
            default -> throw new IllegalArgumentException("no marker for " + type);
        }
    }

    private void label(String name, BpmnShape shape) {
        if (name != null && !name.isEmpty() && shape.getBpmnLabel() != null) {
            Bounds b = shape.getBpmnLabel().getBounds();
            int perLine = (int) Math.max(3, b.getWidth() / FONT);
            text(name, b.getX() + b.getWidth() / 2, b.getY() + b.getHeight() / 2 + 5, perLine);
        }
    }

    private void text(String name, double cx, double cy, int perLine) {
        List<String> lines = wrapped(name, perLine);
        double y = cy - (lines.size() - 1) * 8.0;
        for (String part : lines) {
            line(
                    "<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" fill=\"%s\" stroke=\"#ffffff\" stroke-width=\"2\" stroke-opacity=\"0.7\" paint-order=\"stroke\">%s</text>",
                    n(cx), n(y), INK, part);
            y += 16;
        }
    }

    private static List<String> wrapped(String name, int perLine) {
        List<String> lines = new ArrayList<>();
        int parts = (name.length() + perLine - 1) / perLine;
        int size = (name.length() + parts - 1) / parts;
        for (int from = 0; from < name.length(); from += size) {
            lines.add(name.substring(from, Math.min(name.length(), from + size)));
        }
        return lines;
    }

    private static String point(Waypoint point) {
        return n(point.getX()) + " " + n(point.getY());
    }

    private static String n(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    private void line(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
