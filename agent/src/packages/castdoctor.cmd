@echo off
rem castdoctor: why does it not cast, and whose turn is it to act?
rem What is asked for here is Windows' own language; everything else is the same as in castdoctor.
setlocal
set "home=%~dp0.."
if not exist "%home%\runtime\bin\java.exe" (
  echo castdoctor: the runtime is missing; please run finish.cmd beside this folder once. 1>&2
  exit /b 70
)
set "memory=-Xms16m -Xmx192m"
if /i "%~1"=="agent" if /i "%~2"=="run" set "memory=-Xms16m -Xmx40m -Xss512k -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20"
"%home%\runtime\bin\java.exe" "-XX:AOTCache=%home%\lib\castdoctor.aot" %memory% "@%home%\bin\castdoctor.options" "-Dcastdoctor.terminal=%CASTDOCTOR_TERMINAL%" "-Dcastdoctor.launcher=%~f0" -cp "%home%\lib\castdoctor.jar" org.castdoctor.agent.Main %*
exit /b %errorlevel%
