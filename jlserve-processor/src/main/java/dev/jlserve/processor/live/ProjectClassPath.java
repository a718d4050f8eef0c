package dev.jlserve.processor.live;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.core.IClasspathEntry;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.JavaModelException;

/**
 * The class path of a project, its own classes first: they stand for its other files as they were
 * saved.
 */
final class ProjectClassPath {

  private final IWorkspaceRoot workspace;
  private final Set<Path> paths = new LinkedHashSet<>();

  private ProjectClassPath(IWorkspaceRoot workspace) {
    this.workspace = workspace;
  }

  static List<Path> of(IJavaProject project) throws JavaModelException {
    ProjectClassPath classPath =
        new ProjectClassPath(project.getProject().getWorkspace().getRoot());
    classPath.addOutput(project);
    for (IClasspathEntry entry : project.getResolvedClasspath(true)) {
      if (entry.getEntryKind() == IClasspathEntry.CPE_LIBRARY) {
        classPath.add(entry.getPath());
      } else if (entry.getEntryKind() == IClasspathEntry.CPE_PROJECT) {
        classPath.addOutput(project.getJavaModel().getJavaProject(entry.getPath().lastSegment()));
      }
    }
    return List.copyOf(classPath.paths);
  }

  private void addOutput(IJavaProject project) throws JavaModelException {
    add(project.getOutputLocation());
    for (IClasspathEntry entry : project.getRawClasspath()) {
      if (entry.getOutputLocation() != null) {
        add(entry.getOutputLocation());
      }
    }
  }

  /** Adds a path of the workspace, or one of the file system. */
  private void add(IPath path) {
    IResource member = workspace.findMember(path);
    IPath location = member == null ? path : member.getLocation();
    if (location != null) {
      paths.add(location.toFile().toPath());
    }
  }
}
