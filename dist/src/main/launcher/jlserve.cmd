@echo off
rem Runs jlserve from a distribution: finds a Java, and hands its exit code on. The jar itself says
rem where a Java is too old or has no compiler.
setlocal EnableExtensions DisableDelayedExpansion
set "jar=%~dp0..\lib\jlserve-cli.jar"
set "java="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if not defined java for %%I in (java.exe) do set "java=%%~$PATH:I"
if defined java goto run
echo Error: jlserve needs a JDK 21 or newer and found none; install one, for example Eclipse Temurin 25, or set JAVA_HOME to it. 1>&2
exit /b 1
:run
rem The command line is short-lived: the JVM's quick compiler alone starts it sooner. The code of that compiler hashes at
rem a tenth of the speed, so what may hash files has both.
set "compiler=-XX:+TieredCompilation"
for %%I in (check api client call init manifest) do if "%~1"=="%%I" set "compiler=-XX:TieredStopAtLevel=1"
"%java%" %compiler% -jar "%jar%" %*
exit /b %ERRORLEVEL%
