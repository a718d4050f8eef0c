/**
 * What each Java type and each constraint is on the wire: apps are compiled with the processor, and
 * their generated readers and writers run over the server's own.
 */
package dev.jlserve.server.types;
