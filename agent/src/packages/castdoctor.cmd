@echo off
rem castdoctor: why does it not cast, and whose turn is it to act?
rem Never run on Windows so far: written by the documentation of cmd.exe. As bin/castdoctor of the other systems, but that it asks
rem neither whether it has a terminal (nothing is coloured) nor for a language: the answer is in Windows' own, or that of --lang.
setlocal
set "home=%~dp0.."
if not exist "%home%\runtime\bin\java.exe" (
  echo castdoctor: the runtime is missing; please run finish.cmd beside this folder once. 1>&2
  exit /b 70
)
set "memory=-Xms16m -Xmx192m"
set quick="-XX:AOTCache=%home%\lib\castdoctor.aot"
rem What runs all day is to stay small and to sleep; the cache stays in memory whole. glibc's and Linux' own switches are not here.
if /i "%~1"=="agent" if /i "%~2"=="run" (
  set "memory=-Xms8m -Xmx40m -Xss512k -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 -XX:+UseCompactObjectHeaders -XX:+UnlockDiagnosticVMOptions -XX:AsyncDeflationInterval=10000"
  set quick=
)
rem castdoctor writes UTF-8; the console's own code page comes back afterwards. "Active code page: 850", in German with a full stop.
set page=
for /f "tokens=2 delims=:." %%p in ('chcp 2^>nul') do set "page=%%p"
if defined page chcp 65001 >nul
"%home%\runtime\bin\java.exe" %quick% %memory% "@%home%\bin\castdoctor.options" "-Dcastdoctor.terminal=%CASTDOCTOR_TERMINAL%" "-Dcastdoctor.launcher=%~f0" -cp "%home%\lib\castdoctor.jar" org.castdoctor.agent.Main %*
set code=%errorlevel%
if defined page chcp %page% >nul
exit /b %code%
