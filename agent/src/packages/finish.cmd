@echo off
rem Completes the Windows package on a Windows computer with a JDK 25: its runtime, and the cache for quick starts.
setlocal
cd /d "%~dp0"
if not exist "%JAVA_HOME%\bin\jlink.exe" (
  echo Please install a JDK 25 and let JAVA_HOME point at it. 1>&2
  exit /b 70
)
"%JAVA_HOME%\bin\jlink.exe" --add-modules java.base,java.logging,java.naming,java.net.http,java.sql,java.xml,jdk.unsupported --strip-debug --no-header-files --no-man-pages --compress zip-9 --output runtime || exit /b 70
runtime\bin\java.exe -Xms16m -Xmx192m @bin\castdoctor.options -Xshare:dump -XX:+AOTClassLinking -XX:SharedClassListFile=lib\castdoctor.classes -XX:SharedArchiveFile=lib\castdoctor.aot -cp lib\castdoctor.jar || exit /b 70
bin\castdoctor.cmd --version
