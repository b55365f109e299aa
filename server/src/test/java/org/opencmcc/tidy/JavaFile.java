package org.opencmcc.tidy;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.Elements.DocCommentKind;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// A Java file as the compiler parses it, with its comments and lines, which class files do not keep.
record JavaFile(String name, String text, CompilationUnitTree unit, DocTrees trees) {

    /// A type with its name from the outermost one on, and the file it stands in.
    record Type(JavaFile file, String name, ClassTree tree, TreePath path, boolean visible) {
        /// Where people look for it: package and name.
        String place() {
            return file.packageName() + "." + name;
        }

        String simpleName() {
            return name.substring(name.lastIndexOf('.') + 1);
        }

        boolean isTopLevel() {
            return !name.contains(".");
        }
    }

    record Method(Type type, MethodTree tree) {
        String place() {
            return type.place() + "#" + words();
        }

        private String words() {
            return tree.getName().contentEquals("<init>")
                    ? "new"
                    : tree.getName().toString();
        }

        int lines() {
            return type.file().lineOf(type.file().end(tree))
                    - type.file().lineOf(type.file().start(tree))
                    + 1;
        }

        /// A record's own constructor says again what the record's header says.
        boolean isCanonical() {
            return type.tree().getKind() == Tree.Kind.RECORD
                    && tree.getReturnType() == null
                    && tree.getParameters().size()
                            == type.tree().getMembers().stream()
                                    .filter(m -> m instanceof VariableTree field && !isStatic(field))
                                    .count();
        }
    }

    /// A text in the code, text blocks too, with the outermost type that it stands in.
    record Text(JavaFile file, String value, long line) {
        String place() {
            return file.packageName() + "." + file.simpleName();
        }
    }

    static List<JavaFile> of(List<Project.File> files) {
        return parse(files.stream()
                .<JavaFileObject>map(f -> new Source(f.name(), f.text()))
                .toList());
    }

    /// A file that only the test has, to prove a rule on.
    static JavaFile planted(String name, String text) {
        return parse(List.of(new Source(name, text))).getFirst();
    }

    private static List<JavaFile> parse(List<JavaFileObject> sources) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var task = (JavacTask) compiler.getTask(null, null, problem -> {}, List.of("-proc:none"), null, sources);
        var trees = DocTrees.instance(task);
        try {
            var files = new ArrayList<JavaFile>();
            for (var unit : task.parse()) {
                var source = unit.getSourceFile();
                files.add(new JavaFile(
                        source.getName().substring(1),
                        source.getCharContent(true).toString(),
                        unit,
                        trees));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String packageName() {
        return String.valueOf(unit.getPackageName());
    }

    String simpleName() {
        return name.substring(name.lastIndexOf('/') + 1).replace(".java", "");
    }

    long lines() {
        return text.lines().count();
    }

    List<Type> types() {
        var found = new ArrayList<Type>();
        new TreePathScanner<@Nullable Void, @Nullable Type>() {
            @Override
            public @Nullable Void visitClass(ClassTree tree, @Nullable Type outer) {
                if (tree.getSimpleName().isEmpty()) {
                    return super.visitClass(tree, outer);
                }
                var called = outer == null ? "" + tree.getSimpleName() : outer.name() + "." + tree.getSimpleName();
                var type = new Type(JavaFile.this, called, tree, getCurrentPath(), isVisible(tree, outer));
                found.add(type);
                return super.visitClass(tree, type);
            }
        }.scan(unit, null);
        return found;
    }

    /// Members of an interface are public without saying so.
    private static boolean isVisible(ClassTree tree, @Nullable Type outer) {
        var says = tree.getModifiers().getFlags().contains(Modifier.PUBLIC);
        if (outer == null) {
            return says;
        }
        return outer.visible() && (says || outer.tree().getKind() == Tree.Kind.INTERFACE);
    }

    List<Method> methods() {
        return types().stream()
                .flatMap(type -> type.tree().getMembers().stream()
                        .filter(MethodTree.class::isInstance)
                        .map(member -> new Method(type, (MethodTree) member)))
                .toList();
    }

    /// Every text in the code; texts put together with `+` are given as the parts they are.
    List<Text> texts() {
        return all(LiteralTree.class).stream()
                .filter(path -> ((LiteralTree) path.getLeaf()).getValue() instanceof String)
                .map(path -> new Text(
                        this, String.valueOf(((LiteralTree) path.getLeaf()).getValue()), lineOf(start(path.getLeaf()))))
                .toList();
    }

    /// How the comment on a type or member is written; null where it has none.
    @Nullable
    DocCommentKind commentKind(TreePath path) {
        return trees.getDocComment(path) == null ? null : trees.getDocCommentKind(path);
    }

    /// Everything in the file of one kind, with the way to it.
    <T extends Tree> List<TreePath> all(Class<T> kind) {
        var found = new ArrayList<TreePath>();
        new TreePathScanner<@Nullable Object, List<TreePath>>() {
            @Override
            public @Nullable Object scan(@Nullable Tree tree, List<TreePath> into) {
                if (kind.isInstance(tree)) {
                    into.add(new TreePath(getCurrentPath(), tree));
                }
                return super.scan(tree, into);
            }
        }.scan(new TreePath(unit), found);
        return found;
    }

    private static boolean isStatic(VariableTree field) {
        return field.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    long start(Tree tree) {
        return trees.getSourcePositions().getStartPosition(unit, tree);
    }

    long end(Tree tree) {
        return trees.getSourcePositions().getEndPosition(unit, tree);
    }

    int lineOf(long position) {
        return Math.toIntExact(unit.getLineMap().getLineNumber(position));
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("text:///" + name), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
