package io.assay.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources held in memory against the class path of the tests. */
final class Sources {
    private Sources() {}

    /** The class path of the tests, every module of ours on it. */
    static String classPath() {
        return System.getProperty("java.class.path");
    }

    /**
     * Compiles sources, or fails with what the compiler says.
     *
     * @param sources texts by fully qualified class name
     * @param target folder for the class files
     */
    static void compile(Map<String, String> sources, Path target) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<JavaFileObject> units = sources.entrySet().stream()
                .map(source -> unit(source.getKey(), source.getValue()))
                .toList();
        List<String> options =
                List.of("-d", target.toString(), "-classpath", classPath(), "-proc:none", "-Xlint:deprecation");

        compiler.getTask(null, null, problems, options, null, units).call();

        assertThat(problems.getDiagnostics()).isEmpty();
    }

    private static JavaFileObject unit(String name, String text) {
        URI place = URI.create("string:///" + name.replace('.', '/') + ".java");
        return new SimpleJavaFileObject(place, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
